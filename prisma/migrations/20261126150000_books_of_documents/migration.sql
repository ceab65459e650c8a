-- A book of documents lists what has its numbers: few of all rows, found by the book and in the order of the numbers.
CREATE INDEX step_by_book ON "Step" ((facts ->> 'book'), ((facts ->> 'number')::int)) WHERE facts ? 'book';
-- Documents of a case, and what a document is answered by.
CREATE INDEX step_about_case ON "Step" ((facts ->> 'about')) WHERE facts ? 'about';
