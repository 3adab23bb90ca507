-- +goose Up
-- Convergence: joint consultations with other collectives, each with a Tocsin of its own. Nothing
-- here refers to a member of theirs. Their Tocsins are known by a keyed hash of their account; an
-- empty account is this Tocsin.

-- Circles in which members asked whether another Tocsin is there.
CREATE TABLE convergences (
    circle_id TEXT NOT NULL PRIMARY KEY,
    asked_ms  BIGINT NOT NULL
);

-- The key by which a Tocsin was seen first. Another one is refused until members say that it is right.
CREATE TABLE tocsins (
    account    TEXT NOT NULL PRIMARY KEY,
    public_key TEXT NOT NULL,              -- sealed
    other_key  TEXT NOT NULL DEFAULT '',   -- sealed: the last that was refused, so that it is told once
    pinned_ms  BIGINT NOT NULL
);

-- In which circles a Tocsin showed itself, and whether it was told so there.
CREATE TABLE tocsin_circles (
    circle_id TEXT NOT NULL,
    account   TEXT NOT NULL,
    greeted   INTEGER NOT NULL,
    PRIMARY KEY (circle_id, account)
);

CREATE TABLE consultations (
    id          TEXT NOT NULL PRIMARY KEY,
    circle_id   TEXT NOT NULL,             -- the room that is shared
    number      BIGINT NOT NULL,           -- in that room
    account     TEXT NOT NULL,             -- which Tocsin proposed it
    state       TEXT NOT NULL,             -- offerte, ouverte, finie, retiree
    author_id   TEXT NOT NULL,             -- of this collective, who asked for it
    proposal_id TEXT NOT NULL,             -- the vote of this collective, or empty
    circles     TEXT NOT NULL,             -- ids of those in which it votes, as JSON
    told        TEXT NOT NULL,             -- print of the joint result that was told last
    terms       TEXT NOT NULL,             -- sealed
    UNIQUE (circle_id, number)
);
CREATE INDEX consultations_by_proposal ON consultations (proposal_id) WHERE proposal_id <> '';

-- The collectives that take part, and what each published.
CREATE TABLE consultation_parts (
    consultation_id TEXT NOT NULL,
    account         TEXT NOT NULL,
    state           TEXT NOT NULL,         -- oui, compte, trop-peu, aucun, retire
    message         TEXT NOT NULL,         -- sealed: the signed tally
    PRIMARY KEY (consultation_id, account)
);

-- Figures that collectives shared, each sum of ten reports or more.
CREATE TABLE shared_figures (
    circle_id TEXT NOT NULL,
    account   TEXT NOT NULL,
    period    TEXT NOT NULL,
    at_ms     BIGINT NOT NULL,
    content   TEXT NOT NULL,               -- sealed
    PRIMARY KEY (circle_id, account, period)
);
