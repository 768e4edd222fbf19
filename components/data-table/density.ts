/** How close the rows of tables stand. Kept in the cookie `density`, read by the root layout. */
export const densityCookie = "density";

export type Density = "compact" | "regular";

export const readDensity = (value: string | undefined): Density => (value === "compact" ? "compact" : "regular");
