-- What was entered on another day than the one that counts says so in its ruling: few of all entries, listed for inspectors.
CREATE INDEX entry_counting_another_day ON "Entry" (at, "caseId", seq) WHERE kind = 'ruling' AND body LIKE '%"countsOn":"%';
