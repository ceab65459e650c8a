-- Diaries and calendars look for the meetings of a month.
CREATE INDEX step_meeting ON "Step" ((facts -> 'meeting' ->> 'on')) WHERE facts ? 'meeting';
