-- CreateIndex
CREATE INDEX "Case_kind_openedAt_id_idx" ON "Case"("kind", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Entry_byBody_at_idx" ON "Entry"("byBody", "at");

-- The acts by which cases went over to a corrected calendar: few among all entries, found by the calendar's hash
-- at the beginning of their id.
CREATE INDEX entry_recalendar ON "Entry" ("actId" text_pattern_ops) WHERE name = 'recalendar';

-- Two corrections at once must not leave two calendars that new cases count by.
CREATE UNIQUE INDEX published_calendar_current ON "PublishedCalendar" (id) WHERE current;
