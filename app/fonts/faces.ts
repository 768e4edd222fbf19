import localFont from "next/font/local";

// The two upright faces are preloaded; italic and extended Latin arrive only where a page uses them.
// Every face declares its own family name, so that upright, italic and extended files join into one family.
const newsreader = localFont({
  src: "../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2",
  weight: "200 800",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Newsreader" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const archivo = localFont({
  src: "../../node_modules/@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2",
  weight: "100 900",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Archivo" },
    { prop: "font-stretch", value: "62% 125%" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const newsreaderItalic = localFont({
  src: "../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-standard-italic.woff2",
  weight: "200 800",
  style: "italic",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Newsreader" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const newsreaderExtended = localFont({
  src: "../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-standard-normal.woff2",
  weight: "200 800",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Newsreader" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const newsreaderItalicExtended = localFont({
  src: "../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-standard-italic.woff2",
  weight: "200 800",
  style: "italic",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Newsreader" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const archivoExtended = localFont({
  src: "../../node_modules/@fontsource-variable/archivo/files/archivo-latin-ext-standard-normal.woff2",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Archivo" },
    { prop: "font-stretch", value: "62% 125%" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** The stylesheet names the families itself; importing this file is what brings the faces in. */
export const faces = [
  newsreader,
  archivo,
  newsreaderItalic,
  newsreaderExtended,
  newsreaderItalicExtended,
  archivoExtended,
];
