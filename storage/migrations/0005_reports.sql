-- +goose Up
-- What happens at counters: reports, what they add up to, and what leaves the circle.

-- Nothing here says who told a report: no member, no event, no time but the day. What was said
-- in words is erased before the codes are.
CREATE TABLE reports (
    id                  TEXT NOT NULL PRIMARY KEY,
    circle_id           TEXT NOT NULL REFERENCES rooms (id),
    number              BIGINT NOT NULL,           -- 1, 2, 3 … over all circles
    day                 TEXT NOT NULL,             -- on which it happened, 2006-01-02
    told_day            TEXT NOT NULL,             -- from which it is kept so long
    service             TEXT NOT NULL,             -- this and the seven below: a slug, empty where nothing was said
    region              TEXT NOT NULL,
    channel             TEXT NOT NULL,
    channel_state       TEXT NOT NULL,
    obstacle            TEXT NOT NULL,
    consequence         TEXT NOT NULL,
    worker              TEXT NOT NULL,
    task                TEXT NOT NULL,
    phone_attempts      INTEGER NOT NULL,          -- this and the eight below: 0 where nothing was said
    phone_minutes       INTEGER NOT NULL,
    subcontract_minutes INTEGER NOT NULL,
    weeks_waiting       INTEGER NOT NULL,
    months_no_income    INTEGER NOT NULL,
    trips               INTEGER NOT NULL,
    documents_rounds    INTEGER NOT NULL,
    amount_band         INTEGER NOT NULL,
    household_band      INTEGER NOT NULL,
    times               INTEGER NOT NULL,
    status              TEXT NOT NULL,
    quote               INTEGER NOT NULL,
    twin                BIGINT NOT NULL,           -- number of the report that it repeats, or 0
    words               TEXT NOT NULL,             -- sealed, padded; emptied in time
    receipt             TEXT NOT NULL,             -- keyed hash of its id and the phrase of whoever told it, or empty
    source              TEXT NOT NULL,             -- keyed hash of the event that told it; emptied in time
    assent              TEXT NOT NULL,             -- likewise of the event that said yes to it
    publication_id      TEXT NOT NULL,             -- that its figures are in, or empty
    UNIQUE (number)
);
CREATE INDEX reports_by_day ON reports (circle_id, day, number);
CREATE INDEX reports_by_region ON reports (circle_id, region, day, number);   -- of several that would do SQLite
CREATE INDEX reports_by_status ON reports (circle_id, status, day, number);   -- takes the last one made: the finest
CREATE INDEX reports_by_service ON reports (circle_id, service, day, number);
CREATE INDEX reports_by_obstacle ON reports (circle_id, obstacle, day, number);
CREATE INDEX reports_by_channel ON reports (circle_id, service, region, channel, day, number) WHERE channel_state <> '';
CREATE INDEX reports_by_telling ON reports (circle_id, told_day);
CREATE INDEX reports_with_words ON reports (circle_id, told_day) WHERE words <> '';
CREATE INDEX reports_with_source ON reports (told_day) WHERE source <> '' OR assent <> '';
CREATE INDEX reports_unpublished ON reports (circle_id, day, number) WHERE publication_id = '';
CREATE INDEX reports_by_source ON reports (source) WHERE source <> '';
CREATE INDEX reports_by_assent ON reports (assent) WHERE assent <> '';

-- Who was asked to read a report again. The day and nothing finer, or it would tell when the
-- report was told.
CREATE TABLE report_readers (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    state     TEXT NOT NULL,                       -- asked, ok, passed
    asked_day TEXT NOT NULL,
    PRIMARY KEY (report_id, member_id)
) WITHOUT ROWID;
CREATE INDEX report_readers_by_member ON report_readers (member_id, state);

-- What the reports that count add up to, a row for each question that can be asked of a month:
-- of one service or all ('*'), of one region or all, as a whole (no dimension) or by slug.
CREATE TABLE figures (
    circle_id           TEXT NOT NULL REFERENCES rooms (id),
    dimension           TEXT NOT NULL,
    service             TEXT NOT NULL,
    region              TEXT NOT NULL,
    month               TEXT NOT NULL,             -- 2006-01
    slug                TEXT NOT NULL,
    n                   BIGINT NOT NULL,
    phone_attempts      BIGINT NOT NULL,
    phone_minutes       BIGINT NOT NULL,
    subcontract_minutes BIGINT NOT NULL,
    weeks_waiting       BIGINT NOT NULL,
    months_no_income    BIGINT NOT NULL,
    trips               BIGINT NOT NULL,
    documents_rounds    BIGINT NOT NULL,
    PRIMARY KEY (circle_id, dimension, service, region, month, slug)
) WITHOUT ROWID;
CREATE INDEX figures_empty ON figures (n) WHERE n = 0; -- to be deleted

-- The last that was said of a channel, by reports that count.
CREATE TABLE channel_states (
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    service   TEXT NOT NULL,
    region    TEXT NOT NULL,
    channel   TEXT NOT NULL,
    state     TEXT NOT NULL,
    day       TEXT NOT NULL,
    PRIMARY KEY (circle_id, service, region, channel)
);

-- What has left the circle. It is not sealed: it is published.
CREATE TABLE publications (
    id        TEXT NOT NULL PRIMARY KEY,
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    number    BIGINT NOT NULL,                     -- 1, 2, 3 … in the circle
    quarter   TEXT NOT NULL,                       -- 2026-T4
    made_day  TEXT NOT NULL,
    until_day TEXT NOT NULL,                       -- last day of the reports in it
    content   TEXT NOT NULL,                       -- JSON
    UNIQUE (circle_id, number)
);

-- What the law says about a service, as a circle puts it; with an empty service: about all.
CREATE TABLE law_texts (
    circle_id  TEXT NOT NULL REFERENCES rooms (id),
    service    TEXT NOT NULL,
    text       TEXT NOT NULL,                      -- sealed
    changed_ms BIGINT NOT NULL,
    PRIMARY KEY (circle_id, service)
);

-- How a circle reports.
CREATE TABLE report_circles (
    circle_id TEXT NOT NULL PRIMARY KEY REFERENCES rooms (id),
    last      BIGINT NOT NULL,                     -- highest number of a report of its own ever
    region    TEXT NOT NULL,                       -- of a report that says none
    text_ms   BIGINT NOT NULL,                     -- how long texts are kept; 0: as everywhere
    coded_ms  BIGINT NOT NULL                      -- how long the rest is; 0: as everywhere
);
