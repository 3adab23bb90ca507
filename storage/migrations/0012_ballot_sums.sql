-- +goose Up
-- What a ballot says is in clear, so that it can be recounted; a sum under the key shows that a
-- failing disk, or somebody with the file and without the key, has changed it. Empty for ballots
-- of before.
ALTER TABLE ballots ADD COLUMN sum TEXT NOT NULL DEFAULT '';
