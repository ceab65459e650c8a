-- The words of OpenDocument files are read, too: those of before are taken up again.
UPDATE "Document" SET "textRead" = FALSE WHERE "mediaType" LIKE 'application/vnd.oasis.opendocument.%';
