-- +goose Up
-- Every way to decide: options, versions, several circles, secret ballots, urns,
-- supports, contests, pledges.

ALTER TABLE proposals ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE proposals ADD COLUMN circles INTEGER NOT NULL DEFAULT 1;     -- how many it is put to
ALTER TABLE proposals ADD COLUMN each_circle INTEGER NOT NULL DEFAULT 0; -- must pass in each as well
ALTER TABLE proposals ADD COLUMN options TEXT NOT NULL DEFAULT '';       -- sealed
ALTER TABLE proposals ADD COLUMN details TEXT NOT NULL DEFAULT '';       -- sealed
ALTER TABLE proposals ADD COLUMN final_ms BIGINT NOT NULL DEFAULT 0;     -- end of the time to contest
ALTER TABLE proposals ADD COLUMN review TEXT NOT NULL DEFAULT '';        -- a day
ALTER TABLE proposals ADD COLUMN reviews TEXT NOT NULL DEFAULT '';       -- id of the proposal under review

-- The circles that a proposal is put to, and its native poll in each.
CREATE TABLE proposal_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,         -- 0 is where it was made
    poll        TEXT NOT NULL DEFAULT '', -- transaction of the poll in the outbox
    PRIMARY KEY (proposal_id, circle_id)
);
CREATE INDEX proposal_circles_by_circle ON proposal_circles (circle_id);
CREATE INDEX proposal_circles_by_poll ON proposal_circles (poll) WHERE poll <> '';
INSERT INTO proposal_circles (proposal_id, circle_id, position, poll) SELECT id, circle_id, 0, poll FROM proposals;
DROP INDEX proposals_by_poll;

-- In which of the circles an elector was when the vote opened; for votes that every
-- circle must pass.
CREATE TABLE electorate_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    PRIMARY KEY (proposal_id, circle_id, member_id)
);
ALTER TABLE electorate ADD COLUMN active INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ballots ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- A secret vote is two tables that nothing joins. turnout: who has voted. It has no
-- choice, no time.
CREATE TABLE turnout (
    proposal_id TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,             -- voted, late, or empty: only misses
    misses      INTEGER NOT NULL DEFAULT 0, -- phrases given that were not theirs
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;

-- secret_ballots: what was voted. It has no member, no time and no order: all rows of
-- a vote get new ids with each ballot. Sealed ballots are all of one length.
CREATE TABLE secret_ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL,
    ballot      TEXT NOT NULL              -- sealed, padded: choice and phrase
) WITHOUT ROWID;

-- Ballots given on paper, by hand or by phone, as one member entered them.
CREATE TABLE urns (
    id          TEXT NOT NULL PRIMARY KEY,
    seq         BIGINT NOT NULL,           -- order in which they were entered
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,
    circle_id   TEXT NOT NULL,
    author_id   TEXT NOT NULL,
    channel     TEXT NOT NULL,
    ballots     TEXT NOT NULL,             -- sealed: how many of each choice
    guests      TEXT NOT NULL,             -- sealed: names of people without an account
    state       TEXT NOT NULL              -- waiting, counted, removed
);
CREATE INDEX urns_by_proposal ON urns (proposal_id);
CREATE TABLE urn_voters (
    urn_id    TEXT NOT NULL REFERENCES urns (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    PRIMARY KEY (urn_id, member_id)
);

-- What takes several members: to withdraw or prolong a proposal.
CREATE TABLE motions (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,
    author_id   TEXT NOT NULL,
    kind        TEXT NOT NULL,             -- withdraw, prolong
    until_ms    BIGINT NOT NULL DEFAULT 0, -- the new deadline
    zone        TEXT NOT NULL DEFAULT '',
    state       TEXT NOT NULL              -- waiting, done, dropped
);
CREATE INDEX motions_by_proposal ON motions (proposal_id);

-- Who supports what: seconds a proposal, co-signs a motion, witnesses an urn,
-- contests a result, carries a decision out.
CREATE TABLE supports (
    ref       TEXT NOT NULL,
    kind      TEXT NOT NULL,               -- second, cosign, witness, contest, carry
    member_id TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT '',    -- sealed
    at_ms     BIGINT NOT NULL,
    PRIMARY KEY (ref, kind, member_id)
);

CREATE TABLE links (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,             -- proposal, action, assembly, report
    number      BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, kind, number)
);

-- "I strike if at least N of us do." The circle learns nothing of it before.
CREATE TABLE pledges (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,
    terms       TEXT NOT NULL,             -- sealed, padded: threshold, whether to be named
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;

ALTER TABLE members ADD COLUMN reminders TEXT NOT NULL DEFAULT ''; -- empty: silent, oui: ringing, non: none

-- Who was active of late is asked when a vote opens.
CREATE INDEX inbox_by_member ON inbox (member_id, sent_ms);
