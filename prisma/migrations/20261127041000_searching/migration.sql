-- What lists are searched in: texts in plain small letters without marks, so that `quang ninh` finds Quảng Ninh and `Quảng Ninh`
-- finds both spellings. Each word of a search is looked for by its trigrams (pg_trgm, which PostgreSQL brings along; the owner of
-- a database may create it).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The same as `foldName` in domain/units/gazetteer.ts.
CREATE FUNCTION plain_text(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT btrim(regexp_replace(translate(lower(regexp_replace(normalize(t, NFD), '[\u0300-\u036f]', '', 'g')), 'đ', 'd'), '[\s-]+', ' ', 'g')) $$;

ALTER TABLE "Case" ADD COLUMN "words" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Document" ADD COLUMN "words" TEXT NOT NULL DEFAULT '';

CREATE FUNCTION case_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.words = '' THEN NEW.words := plain_text(concat_ws(' ', NEW.title ->> 'vi', NEW.title ->> 'en')); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_words BEFORE INSERT ON "Case" FOR EACH ROW EXECUTE FUNCTION case_words();

CREATE FUNCTION document_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := plain_text(concat_ws(' ', NEW.title, NEW.filename));
  RETURN NEW;
END $$;
CREATE TRIGGER document_words BEFORE INSERT ON "Document" FOR EACH ROW EXECUTE FUNCTION document_words();

-- Cases of before: their titles, with subject, number and code of a document, an arrival, a project. Names of bodies come with
-- the next act, or with `phoihop register rebuild`.
UPDATE "Case" c SET words = plain_text(concat_ws(' ', c.title ->> 'vi', c.title ->> 'en', (
  SELECT string_agg(concat_ws(' ', s.facts ->> 'subject', s.facts ->> 'written', s.facts ->> 'code', s.facts ->> 'issuerName'), ' ')
  FROM "Step" s WHERE s."caseId" = c.id AND s.step IN ('draft', 'direction', 'project'))));
UPDATE "Document" SET words = plain_text(concat_ws(' ', title, filename));

CREATE INDEX case_words ON "Case" USING gin (words gin_trgm_ops);
CREATE INDEX document_words ON "Document" USING gin (words gin_trgm_ops);

-- Lists as an officer keeps them: by which name, and the address's part behind `?`.
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_officerId_list_name_key" ON "SavedView"("officerId", "list", "name");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
