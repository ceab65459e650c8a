/** How officers show who they are. */
export interface SigningIn {
  /** Seals what must be had again, such as what makes one-time codes. */
  secretsKey: string;
  /** How old a proof may be where somebody signs off, in minutes; 0: however old. */
  stepUpMinutes: number;
  /** So long a session lasts that nobody uses, in minutes; 0: as long as any. */
  idleMinutes: number;
  /** The seats, and `admin`, that must have a second factor. */
  secondFactorFor: string[];
  /** Where officers of the house sign in, if anywhere. */
  provider?: ProviderSettings;
}

/** An OpenID provider. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** What its officers call it. */
  label: string;
  /**
   * Strengths of signing in there, as the provider names them (`acr`, `amr`), on which what asks for a second factor
   * may rest; none: its word counts as a password does.
   */
  strong: { acr: string[]; amr: string[] };
  /** What `fetch` gets so that it trusts the certificate of an authority of the house. */
  trust?: () => Promise<RequestInit>;
}
