-- CreateIndex
CREATE INDEX "Case_procedure_openedAt_id_idx" ON "Case"("procedure", "openedAt", "id");
