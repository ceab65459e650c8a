-- CreateTable
CREATE TABLE "Renewal" (
    "id" BIGSERIAL NOT NULL,
    "program" TEXT NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "aliveAt" TIMESTAMPTZ(3) NOT NULL,
    "upTo" TEXT NOT NULL DEFAULT '',
    "cases" INTEGER NOT NULL DEFAULT 0,
    "renewed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Renewal_pkey" PRIMARY KEY ("id")
);
