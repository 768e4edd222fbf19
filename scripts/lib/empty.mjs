// Stands for "server-only" where there is no client to keep a module from.
export {};
