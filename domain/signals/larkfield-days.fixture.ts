/** Person-days of weeks 23 to 26 by team: on objectives, on projects without objective, and into drains. */
export const DAYS: Record<string, Record<string, number>> = {
  SEN: { O3: 78, O2: 18, drain_rework: 26, drain_meetings: 18 },
  CLD: { O4: 92, P9: 44, drain_software: 24 },
  APP: { O4: 48, P10: 42, O2: 14, drain_meetings: 20, drain_rework: 16 },
  SAL: { O1: 70, O8: 12, drain_process: 38, P11: 8 },
  CSU: { O5: 88, O4: 12, drain_software: 20 },
  MKT: { P11: 46, O1: 20, O6: 6, drain_meetings: 8 },
  ASM: { O3: 24, O2: 30, O5: 18, drain_process: 20, O1: 28 },
  FLD: { O2: 24, O1: 18, O3: 16, O4: 7, O5: 7, drain_travel: 16, drain_rework: 12 },
  FIN: { P12: 60, O7: 20 },
};
