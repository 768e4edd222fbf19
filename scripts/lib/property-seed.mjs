import fc from "fast-check";

// The same cases in every run, so that a red run is about the change. Others are looked for on purpose:
// FC_SEED=$RANDOM npm test.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20260629) });
