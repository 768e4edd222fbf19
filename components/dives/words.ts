export const diveModeOptions = [
  { value: "observe", label: "Watch", help: "Stand beside the work and ask why." },
  { value: "work_along", label: "Work along", help: "Do a piece of it with them." },
];
