/** Whose plans are laid side by side: a region's provinces', of one procedure and year. */
export interface RegionYear {
  region: string;
  procedure: string;
  year: number;
  rehearsal: boolean;
}

/** Where they stand, for officers of those provinces too, whether the region coordinates or not. */
export const addressOfRegion = ({ region, procedure, year, rehearsal }: RegionYear, part = 'plans'): string =>
  `/region-plans/${region}/${procedure}/${year}/${part}${rehearsal ? '?rehearsal=true' : ''}`;
