import NextAuth from "next-auth";
import { authOptions } from "@/domain/access/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: Request, context: Context): Promise<Response> {
  const response: Response = await NextAuth(authOptions())(request, context);
  // Drafts of what was being written stay in the browser; whoever uses it next must not find them.
  if (request.method === "POST" && new URL(request.url).pathname.endsWith("/signout"))
    response.headers.set("clear-site-data", '"storage"');
  return response;
}

export { handler as GET, handler as POST };
