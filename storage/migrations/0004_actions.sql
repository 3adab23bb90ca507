-- +goose Up
-- What circles do together: actions with those who take part, open letters and their
-- signatures, the refusals of a digital strike, what people think afterwards, and what was
-- promised to them.

CREATE TABLE actions (
    id          TEXT NOT NULL PRIMARY KEY,
    number      BIGINT NOT NULL UNIQUE,
    version     INTEGER NOT NULL,          -- of its calendar entry
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    circles     INTEGER NOT NULL,          -- how many carry it
    author_id   TEXT NOT NULL,             -- empty: a decision made it
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL,
    before      TEXT NOT NULL,             -- state in which it was when it was dropped
    words       TEXT NOT NULL,             -- sealed: title, text, place, targets, needs, why it was dropped
    starts_ms   BIGINT NOT NULL,           -- this and every other moment: 0 is none
    ends_ms     BIGINT NOT NULL,
    all_day     INTEGER NOT NULL,
    zone        TEXT NOT NULL,             -- IANA name, of all its moments
    proposal_id TEXT NOT NULL,             -- the decision that carries it, or empty
    campaign_id TEXT NOT NULL,             -- the action that it is part of, or empty
    reports     TEXT NOT NULL,             -- numbers of those that back it
    letter      TEXT NOT NULL,             -- state of an open letter
    created_ms  BIGINT NOT NULL
);
CREATE INDEX actions_by_proposal ON actions (proposal_id) WHERE proposal_id <> '';
CREATE INDEX actions_by_campaign ON actions (campaign_id) WHERE campaign_id <> '';
CREATE INDEX actions_by_state ON actions (state);

-- The circles that carry it.
CREATE TABLE action_circles (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    position  INTEGER NOT NULL,            -- 0 is where it was made
    PRIMARY KEY (action_id, circle_id)
);
CREATE INDEX action_circles_by_circle ON action_circles (circle_id);

-- Who takes part. They are erased some time after it is over.
CREATE TABLE action_people (
    id        TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    seq       BIGINT NOT NULL,             -- order of arrival
    member_id TEXT NOT NULL,               -- empty: somebody without an account
    name      TEXT NOT NULL,               -- sealed: of somebody without an account
    by_id     TEXT NOT NULL,               -- member who put them down, or empty
    comes     INTEGER NOT NULL,
    roles     TEXT NOT NULL,               -- sealed
    judged    INTEGER NOT NULL             -- answered the questions afterwards
);
CREATE INDEX action_people_by_action ON action_people (action_id, seq);

-- What they think afterwards: no member, no time, no order.
CREATE TABLE evaluations (
    id        TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    answers   TEXT NOT NULL                -- sealed, padded
) WITHOUT ROWID;
CREATE INDEX evaluations_by_action ON evaluations (action_id);

-- The versions of the text of an open letter.
CREATE TABLE letter_texts (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    version   INTEGER NOT NULL,
    author_id TEXT NOT NULL,
    at_ms     BIGINT NOT NULL,
    zone      TEXT NOT NULL,
    text      TEXT NOT NULL,               -- sealed
    PRIMARY KEY (action_id, version)
);

CREATE TABLE signatures (
    id        TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    seq       BIGINT NOT NULL,             -- order of arrival
    member_id TEXT NOT NULL,               -- who signed in chat; empty: on paper, or withdrawn
    sheet     INTEGER NOT NULL,            -- number of the sheet of paper, or 0
    public    INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    words     TEXT NOT NULL                -- sealed: name, function, place; empty where it is only counted
);
CREATE INDEX signatures_by_action ON signatures (action_id, seq);
CREATE UNIQUE INDEX signatures_by_member ON signatures (action_id, member_id) WHERE member_id <> '';

-- Sheets of paper as one member entered them. One that counts stands in signatures too, and
-- has no lines here any more.
CREATE TABLE sheets (
    id        TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    seq       BIGINT NOT NULL,
    number    INTEGER NOT NULL,            -- as it stands on the paper
    author_id TEXT NOT NULL,
    second_id TEXT NOT NULL,               -- who confirmed it
    state     TEXT NOT NULL,
    lines     TEXT NOT NULL,               -- sealed
    others    INTEGER NOT NULL             -- how many are only counted
);
CREATE INDEX sheets_by_action ON sheets (action_id, seq);

-- What was refused in a digital strike: sums, and as long as they are not told who counted,
-- without how much.
CREATE TABLE refusals (
    action_id TEXT NOT NULL PRIMARY KEY REFERENCES actions (id) ON DELETE CASCADE,
    counts    TEXT NOT NULL                -- sealed
);

CREATE TABLE promises (
    id         TEXT NOT NULL PRIMARY KEY,
    number     BIGINT NOT NULL UNIQUE,
    circle_id  TEXT NOT NULL REFERENCES rooms (id),
    action_id  TEXT NOT NULL,              -- in which it was made, or empty
    author_id  TEXT NOT NULL,
    state      TEXT NOT NULL,
    words      TEXT NOT NULL,              -- sealed: who promised what to whom, the days it was moved from
    said_day   TEXT NOT NULL,              -- 2006-01-02
    due_day    TEXT NOT NULL,
    created_ms BIGINT NOT NULL,
    ended_ms   BIGINT NOT NULL,
    zone       TEXT NOT NULL,
    spoken     INTEGER NOT NULL            -- an assembly spoke of it since it was broken
);
CREATE INDEX promises_by_circle ON promises (circle_id, state);
CREATE INDEX promises_by_action ON promises (action_id) WHERE action_id <> '';

CREATE TABLE evidence (
    id         TEXT NOT NULL PRIMARY KEY,
    promise_id TEXT NOT NULL REFERENCES promises (id) ON DELETE CASCADE,
    seq        BIGINT NOT NULL,
    member_id  TEXT NOT NULL,
    day        TEXT NOT NULL,
    text       TEXT NOT NULL               -- sealed
);
CREATE INDEX evidence_by_promise ON evidence (promise_id, seq);

ALTER TABLE tasks ADD COLUMN action_id TEXT NOT NULL DEFAULT '';   -- that it is for, or empty
ALTER TABLE tasks ADD COLUMN offered_ms BIGINT NOT NULL DEFAULT 0; -- since when anybody may take it over
CREATE INDEX tasks_by_action ON tasks (action_id) WHERE action_id <> '';
