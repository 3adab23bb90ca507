-- +goose Up
-- The rules of a circle: what it decided instead of the first defaults. What holds no more stays,
-- so that one can see what held when. Values are of a fixed form and quote nobody.

CREATE TABLE rule_changes (
    circle_id   TEXT NOT NULL,
    proposal_id TEXT NOT NULL,             -- the decision
    number      BIGINT NOT NULL,           -- its number
    key         TEXT NOT NULL,
    value       TEXT NOT NULL,
    since_ms    BIGINT NOT NULL,           -- from when on it holds
    until_ms    BIGINT NOT NULL,           -- since when it was taken back; 0: it was not
    decided_ms  BIGINT NOT NULL,           -- of two that hold, the one decided later does, or with the higher number
    PRIMARY KEY (circle_id, proposal_id, key)
);
