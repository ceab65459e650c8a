-- As whom an OpenID provider knows an officer.
CREATE TABLE "ProviderSubject" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "linkedBy" TEXT NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProviderSubject_pkey" PRIMARY KEY ("issuer","subject")
);
CREATE UNIQUE INDEX "ProviderSubject_officerId_issuer_key" ON "ProviderSubject"("officerId", "issuer");

-- Second factors: what makes one-time codes, what is worth one where it was lost, passkeys.
CREATE TABLE "Totp" (
    "officerId" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Totp_pkey" PRIMARY KEY ("officerId")
);
CREATE TABLE "RecoveryCode" (
    "officerId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("officerId","hash")
);
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Passkey_officerId_createdAt_idx" ON "Passkey"("officerId", "createdAt");

ALTER TABLE "ProviderSubject" ADD CONSTRAINT "ProviderSubject_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Totp" ADD CONSTRAINT "Totp_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An officer's own sessions are listed and ended.
CREATE INDEX session_officer ON "session" ((sess ->> 'officerId'));
-- A provider ends the sessions that rest on one of its own.
CREATE INDEX session_provider ON "session" ((sess -> 'provider' ->> 'subject')) WHERE sess -> 'provider' IS NOT NULL;
