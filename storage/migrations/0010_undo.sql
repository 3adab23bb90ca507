-- +goose Up
-- What one member can do, another can undo within a day: what an act replaced, for that long.

CREATE TABLE changes (
    id     TEXT NOT NULL PRIMARY KEY,
    chain  TEXT NOT NULL,                -- id of the first change of its chain, its own for that one
    thing  TEXT NOT NULL,                -- kind and id of what it changed first
    turns  INTEGER NOT NULL,             -- how often in its chain one member turned what another had done
    undone TEXT NOT NULL DEFAULT '',     -- id of the change that undid it, or empty
    vote   TEXT NOT NULL DEFAULT '',     -- id of the proposal on which the circle decides, or empty
    at_ms  BIGINT NOT NULL,
    parts  TEXT NOT NULL                 -- sealed: what stood before, and what it left
);
CREATE INDEX changes_by_thing ON changes (thing);
CREATE INDEX changes_by_time ON changes (at_ms);

-- The entries of journals that tell of a change: one in each circle.
CREATE TABLE change_entries (
    circle_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    seq       BIGINT NOT NULL,
    change_id TEXT NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
    PRIMARY KEY (circle_id, seq)
);
CREATE INDEX change_entries_by_change ON change_entries (change_id);
