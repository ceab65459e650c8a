-- What a version of a part of a plan holds, by its hash.
CREATE TABLE "PlanContent" (
    "sha256" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanContent_pkey" PRIMARY KEY ("sha256")
);
