/** The phases' names in Vietnamese, for Temporal's page. */
const PHASES: Record<string, string> = {
  drafting: 'Soạn lập',
  consultation: 'Lấy ý kiến',
  coordination: 'Phối hợp',
  approval: 'Thông qua, phê duyệt',
  assignment: 'Giao kế hoạch',
  execution: 'Thực hiện',
  supervision: 'Giám sát',
};

export const phaseWords = (phase: string): string => PHASES[phase] ?? phase;
