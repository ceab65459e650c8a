-- AlterTable
ALTER TABLE "Officer" ADD COLUMN     "passwordFrom" TEXT NOT NULL DEFAULT 'own';

-- Lateness over time: when steps became late, and what ended it; few of a register's entries, so small indexes.
CREATE INDEX entry_overdue ON "Entry" (at) WHERE kind = 'event' AND name = 'overdue';
CREATE INDEX entry_ends_late ON "Entry" ("caseId", seq) WHERE kind = 'event' AND name IN ('step-done', 'due-moved', 'version-moved');
