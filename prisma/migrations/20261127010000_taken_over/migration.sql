-- A case begun on paper says in its opening what was done before: few of all entries, listed for inspectors beside what was entered later.
CREATE INDEX entry_taking_over ON "Entry" (at, "caseId", seq) WHERE kind = 'act' AND name = 'open' AND body LIKE '%"history":[{%';
