-- At which hour of Vietnam the one mail of the day comes, for whoever chose one.
ALTER TABLE "Officer" ADD COLUMN "mailHour" INTEGER NOT NULL DEFAULT 16;
