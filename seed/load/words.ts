/** Words that titles are made of, so that a search finds some rows and not all. */
export const things =
  "invoice portal dock scanner route forecast contract onboarding warranty sensor battery firmware packaging supplier pricing returns dashboard archive calibration training".split(
    " ",
  );
export const deeds =
  "Check,Rebuild,Measure,Document,Simplify,Replace,Test,Roll out,Review,Move,Automate,Clean up".split(",");
export const places = "north south east west Lyon Oslo Kraków Zürich Porto Gdańsk Málaga Århus".split(" ");
export const firstNames =
  "Ada Ben Chloé Dmitri Elif Farid Greta Hugo Ines Jörg Kasia Liam Mei Noor Olga Pedro Quinn Rosa Søren Tomasz Uma Vera Wanda Xin Yara Zoë".split(
    " ",
  );
export const lastNames =
  "Abel Brandt Costa Dvořák Eriksen Fischer García Horváth Ivanova Jansen Kowalski Larsen Müller Novak Øberg Petrov Rossi Schmidt Tanaka Urban Vogel Weber Yılmaz Zimmer".split(
    " ",
  );

/** A word of a list by a number, so that neighbours differ. */
export const pick = <T>(list: readonly T[], at: number): T =>
  list[(at * 7919 + Math.floor(at / list.length)) % list.length] as T;

export const titleOf = (at: number): string =>
  `${pick(deeds, at)} the ${pick(things, at + 3)} in ${pick(places, at + 5)}`;
