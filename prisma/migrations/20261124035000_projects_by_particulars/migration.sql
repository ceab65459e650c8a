-- The register of projects is searched by place, owner, level, plan and programme: containment in the one step row of
-- each project that carries its particulars. Partial, so that no other step's row pays for it.
CREATE INDEX step_project_particulars ON "Step" USING gin (facts jsonb_path_ops) WHERE kind = 'project';
