-- +goose Up
-- Mandates: what circles give to somebody until a day, by decision or by lot, and who is willing. How often
-- somebody had one is counted from the mandates themselves, which stay.

CREATE TABLE mandates (
    id           TEXT NOT NULL PRIMARY KEY,
    number       BIGINT NOT NULL UNIQUE,
    circle_id    TEXT NOT NULL REFERENCES rooms (id),
    author_id    TEXT NOT NULL,             -- who proposed it
    member_id    TEXT NOT NULL,             -- who has it, had it or would; empty: somebody without an account, or nobody
    kind         TEXT NOT NULL,
    way          TEXT NOT NULL,             -- by decision, by lot
    state        TEXT NOT NULL,
    words        TEXT NOT NULL,             -- sealed: kind of its own, scope, name without an account, report
    lot          TEXT NOT NULL,             -- sealed: who was willing, as long as it can pass on to the next
    rules        TEXT NOT NULL,             -- under which it was given
    until_day    TEXT NOT NULL,             -- its last day, 2006-01-02
    report_day   TEXT NOT NULL,             -- by when there is a report, or empty
    created_ms   BIGINT NOT NULL,           -- this and every other moment: 0 is none
    began_ms     BIGINT NOT NULL,
    ended_ms     BIGINT NOT NULL,
    draws_ms     BIGINT NOT NULL,           -- when its lot is drawn
    told_ms      BIGINT NOT NULL,           -- when its report was given
    tellings     INTEGER NOT NULL,          -- how many reports there were
    spoken       INTEGER NOT NULL,          -- an assembly spoke of it
    zone         TEXT NOT NULL,             -- IANA name, of all its moments
    proposal_id  TEXT NOT NULL,             -- the decision that gives it, or empty
    ending       TEXT NOT NULL,             -- id of the proposal that would end it, or empty
    subscription TEXT NOT NULL              -- id of the digest that came with it, or empty
);
CREATE INDEX mandates_by_circle ON mandates (circle_id, state);
CREATE INDEX mandates_by_member ON mandates (member_id) WHERE member_id <> '';

-- Who said that they would take a mandate of a kind.
CREATE TABLE mandate_willing (
    id        TEXT NOT NULL PRIMARY KEY,
    circle_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    kind      TEXT NOT NULL,
    words     TEXT NOT NULL,                -- sealed: kind of its own
    since_ms  BIGINT NOT NULL
);
CREATE INDEX mandate_willing_by_circle ON mandate_willing (circle_id, member_id);
