/** How many fields a form brings, counted in its bytes and no further than just above `most`. Other bodies have none. */
export function countFields(body: Buffer, type: string | undefined, most: number): number {
  if (/^application\/x-www-form-urlencoded/i.test(type ?? "")) return occurrences(body, "&", most) + 1;
  const boundary = /^multipart\/form-data;.*?boundary="?([^";]+)"?/i.exec(type ?? "")?.[1];
  // One more stands at the end.
  return boundary ? Math.max(0, occurrences(body, `--${boundary}`, most + 1) - 1) : 0;
}

function occurrences(body: Buffer, text: string, most: number): number {
  let count = 0;
  for (let at = body.indexOf(text); at >= 0 && count <= most; at = body.indexOf(text, at + text.length)) count++;
  return count;
}
