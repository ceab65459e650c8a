-- Who in a body works on a task, and what was drawn up for it: each time that it was taken or passed on, for good. Beside the register:
-- it is the body's own affair, and changes nothing of who may do the act.
CREATE TABLE "TaskPass" (
    "caseId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "to" TEXT,
    "how" TEXT NOT NULL,
    "note" TEXT,
    "title" JSONB NOT NULL,
    "prepared" JSONB,

    CONSTRAINT "TaskPass_pkey" PRIMARY KEY ("caseId", "key", "n")
);
CREATE INDEX "TaskPass_by_at_idx" ON "TaskPass"("by", "at");
CREATE TRIGGER pass_append_only BEFORE UPDATE OR DELETE ON "TaskPass" FOR EACH ROW EXECUTE FUNCTION refuse_entry_change();
CREATE TRIGGER pass_no_truncate BEFORE TRUNCATE ON "TaskPass" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What those who carry a case say to one another about it; `body`: only within that body.
CREATE TABLE "Remark" (
    "id" BIGSERIAL NOT NULL,
    "caseId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "body" TEXT,
    "text" TEXT NOT NULL,
    "mentions" TEXT[],

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Remark_caseId_id_idx" ON "Remark"("caseId", "id");
CREATE TRIGGER remark_append_only BEFORE UPDATE OR DELETE ON "Remark" FOR EACH ROW EXECUTE FUNCTION refuse_entry_change();
CREATE TRIGGER remark_no_truncate BEFORE TRUNCATE ON "Remark" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an officer's bell says beside the mails of cases.
CREATE TABLE "News" (
    "id" BIGSERIAL NOT NULL,
    "officer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "News_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "News_officer_at_id_idx" ON "News"("officer", "at", "id");
CREATE INDEX "News_caseId_idx" ON "News"("caseId");
CREATE INDEX "News_at_idx" ON "News"("at");

-- Up to when an officer has looked at the bell.
CREATE TABLE "NewsSeen" (
    "officer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NewsSeen_pkey" PRIMARY KEY ("officer")
);

-- One's own mails, newest first.
CREATE INDEX "Mail_recipient_createdAt_id_idx" ON "Mail"("recipient", "createdAt", "id");
