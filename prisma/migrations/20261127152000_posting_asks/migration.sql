-- On which part of a posted draft a comment is, and what it answers to the office's questions.
ALTER TABLE "CommunityComment" ADD COLUMN "part" TEXT, ADD COLUMN "answers" JSONB;
