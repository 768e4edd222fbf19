/** How close the rows of tables stand. Kept in the cookie `density`, read by the root layout. */
export const densityCookie = "density";

export const densities = ["compact", "regular"] as const;
export type Density = (typeof densities)[number];

export const readDensity = (value: string | undefined): Density => (value === "compact" ? "compact" : "regular");
