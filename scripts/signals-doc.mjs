// node scripts/signals-doc.mjs: writes what the docstrings of the signals say, for /docs/signals. A test holds it against them.
import fs from "node:fs";
import { catalogFile, catalogText } from "./lib/signals-doc.mjs";

fs.writeFileSync(catalogFile, catalogText());
