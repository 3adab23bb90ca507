-- A database as 0011 left it, sealed with key(1): a circle with something in every table.
CREATE TABLE action_circles (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    position  INTEGER NOT NULL,            -- 0 is where it was made
    PRIMARY KEY (action_id, circle_id)
);
INSERT INTO "action_circles" VALUES('6u4bf3enrg2oaict3hxlm56cua','yyfavzetioc6bzncxiizhfyiti',0);
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
INSERT INTO "action_people" VALUES('zo4kkffxydkzmhdp7livtxb27u','6u4bf3enrg2oaict3hxlm56cua',47,'','6GKOk5FFnzTgHcd4XhEBS4c3+WoyUEiDtKxvINm7TpyWVcagfktlfli4RkadUg','ozzsf7xlixontoaczqit5ui6vi',1,'xL5PSXKClTJ/vTTaOUvgmJVek3wXX4m42PpM9qdmjJCgJdRRH0Vz3Z6JwB4CErm4R9XaiKJ74kTzHs0BhLU4wWlmi109qo33/9bhp1zWh1JRWfamaE6URIXYM3EwwSTMo+VRd9e5y6nPCKRleqPCpQvDt1Ndf7jU3MF4wc7/moYtWz/KSwIN6laLIlAzoolaxZdP+d+esoEJ1yH0f/j3LOZZs52F5ajy',0);
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
INSERT INTO "actions" VALUES('6u4bf3enrg2oaict3hxlm56cua',1,0,'yyfavzetioc6bzncxiizhfyiti',1,'ozzsf7xlixontoaczqit5ui6vi','lettre-ouverte','en-cours','','BiVkPYOArpMqDdXVoQ9GmsBRMGjyme3UkVTo7Ls2esmSBdVlispMA792K+BIHGFEzpQg5nOrL+LLOnfd8eln9f+Eg+2BfC5OAxybondlE42E9kjiyibSySMwz6xZRfbDzMtkT5oYgn59vDpEG+U',0,0,0,'Europe/Brussels','','','null','',1763989200000);
CREATE TABLE agenda_items (
    id            TEXT NOT NULL PRIMARY KEY,
    assembly_id   TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    number        INTEGER NOT NULL,         -- 1, 2, 3 … in the assembly
    title         TEXT NOT NULL,            -- sealed
    author_id     TEXT NOT NULL,            -- empty: Tocsin itself
    minutes       INTEGER NOT NULL,
    position      INTEGER NOT NULL,         -- order of arrival
    origin_kind   TEXT NOT NULL,
    origin_number BIGINT NOT NULL,
    state         TEXT NOT NULL,
    since_ms      BIGINT NOT NULL,          -- spoken of and not in a pause since then
    spent_ms      BIGINT NOT NULL,          -- before that
    ended_ms      BIGINT NOT NULL,
    UNIQUE (assembly_id, number)
);
INSERT INTO "agenda_items" VALUES('lqylvqnydcylihgecanxqcaupu','fdtetpx3wrylcfotyi5hawtkhi',1,'erboyX/qY0XNm0pVGheC1OnkIJfp9KrKcZ7rnx+S7Ei2rSBgycixfByFfNxMKQcEKg','',0,1,'',0,'a-traiter',0,0,0);
CREATE TABLE assemblies (
    id           TEXT NOT NULL PRIMARY KEY,
    number       BIGINT NOT NULL UNIQUE,
    version      INTEGER NOT NULL,          -- of its calendar entry
    circle_id    TEXT NOT NULL REFERENCES rooms (id),
    circles      INTEGER NOT NULL,          -- how many meet
    author_id    TEXT NOT NULL,
    kind         TEXT NOT NULL,
    state        TEXT NOT NULL,
    title        TEXT NOT NULL,             -- sealed
    place        TEXT NOT NULL,             -- sealed
    why          TEXT NOT NULL,             -- sealed: why it was cancelled
    starts_ms    BIGINT NOT NULL,           -- this and every other moment: 0 is none
    ends_ms      BIGINT NOT NULL,
    zone         TEXT NOT NULL,             -- IANA name, of all its moments
    rules        TEXT NOT NULL,
    dates        TEXT NOT NULL DEFAULT '',  -- moments that its poll lets choose
    lasts_ms     BIGINT NOT NULL DEFAULT 0, -- planned, as long as there is no date
    repeats      TEXT NOT NULL DEFAULT '',
    series       TEXT NOT NULL DEFAULT '',  -- id of the first one of those that repeat
    planned_ms   BIGINT NOT NULL DEFAULT 0, -- where its series placed it
    poll         TEXT NOT NULL DEFAULT '',  -- id of the proposal that looks for its date
    seed         TEXT NOT NULL DEFAULT '',  -- of its lots
    current_item TEXT NOT NULL DEFAULT '',
    opened_ms    BIGINT NOT NULL DEFAULT 0,
    halted_ms    BIGINT NOT NULL DEFAULT 0,
    pauses_ms    BIGINT NOT NULL DEFAULT 0,
    closed_ms    BIGINT NOT NULL DEFAULT 0,
    queue        TEXT NOT NULL DEFAULT '',  -- sealed: who wants to speak, who spoke how long
    drawings     TEXT NOT NULL DEFAULT ''   -- sealed: draws by lot, with the names that took part
);
INSERT INTO "assemblies" VALUES('fdtetpx3wrylcfotyi5hawtkhi',1,0,'yyfavzetioc6bzncxiizhfyiti',1,'ozzsf7xlixontoaczqit5ui6vi','assemblee','close','67H1Qn4ndES0AQzKZVFIflU1RvC9QmyI5E1J7Rz6IVoAxdkmIfjeLRsYdZsidkw','TD78eezHF2VggXXa+xDARKZJ96r6ghQjEkfCyka9JTVYhkUierI+Hvi0tWsPSA','Lzz+n8O9hIe2ZClF/xqkpvZVXL6r/gM1P9fMsKDRH1ItSSRTmN/aStEE18w',1763989200000,1763992800000,'Europe/Brussels','{"quorum":"0","approvals":0,"corrections":0}','',0,'','',0,'','','',0,0,0,1763992800000,'ZIhCXQkvTasV2IlasYBQesyTyFrxJnlh41pvCJFQA1q91pv0Ohhy3f7sHV+9NEkoTtssog/4FXW9WZ3YuTgg863ptY9hBRYD/GF+rU1yYKxetHHTvcc8Cj+5J45yPvTUzLvmZEEZ2/ohjftLl2UsjBhlKAdinBS0s9GJutz3RfIDp3TDVn7LvpwZbL+29TYZ7yIJMeX6Lt42/H0Za707Sbmu1+UU0zpAlg','fTUdT1wQCRVzvhX/XTGrBnzn0e+jSx9VWhvhfiMjx1wAjDkxN0YLhxEKsLwQuk59bteybMRwiOEcTTt4X4w3gSVWjUNQX66aQ/GHL2CzbOfk003Tqw6Ky7EGn7lj31TkBFZDQMCXr9JBligU3tl2iQY5bLQooD2r1Cf4Z2b7aOLQOQ');
INSERT INTO "assemblies" VALUES('62lgalakmav5h3ged2omyqqvwq',2,0,'yyfavzetioc6bzncxiizhfyiti',1,'','assemblee','ouverte','','','',1763989200000,1763989200000,'Europe/Brussels','{"quorum":"0","approvals":0,"corrections":0}','',0,'','',0,'','','',1763989200000,0,0,0,'','');
CREATE TABLE assembly_circles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,           -- 0 is where it was called
    PRIMARY KEY (assembly_id, circle_id)
);
INSERT INTO "assembly_circles" VALUES('fdtetpx3wrylcfotyi5hawtkhi','yyfavzetioc6bzncxiizhfyiti',0);
INSERT INTO "assembly_circles" VALUES('62lgalakmav5h3ged2omyqqvwq','yyfavzetioc6bzncxiizhfyiti',0);
CREATE TABLE assembly_roles (
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    role        TEXT NOT NULL,
    member_id   TEXT NOT NULL,              -- empty: a guest
    name        TEXT NOT NULL,              -- sealed: of a guest
    PRIMARY KEY (assembly_id, role)
);
INSERT INTO "assembly_roles" VALUES('fdtetpx3wrylcfotyi5hawtkhi','accueil','','3r05c23QygxpLnmvSzHGFG8inl7plGIO8aOD3Ib9t7fF/lz4dnsxDDKTfRI3LQ');
CREATE TABLE assembly_votes (
    proposal_id TEXT NOT NULL PRIMARY KEY REFERENCES proposals (id) ON DELETE CASCADE,
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    item_id     TEXT NOT NULL               -- under which it was, or empty
);
INSERT INTO "assembly_votes" VALUES('7hpxa3sketg3wjrsad3qih36by','fdtetpx3wrylcfotyi5hawtkhi','lqylvqnydcylihgecanxqcaupu');
CREATE TABLE attendees (
    id          TEXT NOT NULL PRIMARY KEY,
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    seq         BIGINT NOT NULL,            -- order of arrival
    member_id   TEXT NOT NULL,              -- empty: a guest
    name        TEXT NOT NULL,              -- sealed: of a guest
    by_id       TEXT NOT NULL,              -- member who put them down, or empty
    presence    TEXT NOT NULL,
    here        INTEGER NOT NULL,           -- was there
    named       INTEGER NOT NULL,           -- agrees to stand in the minutes by name
    needs       TEXT NOT NULL               -- sealed, padded
);
INSERT INTO "attendees" VALUES('x4o57mxpwe6kogfrmvpyqnlpxa','fdtetpx3wrylcfotyi5hawtkhi',43,'ozzsf7xlixontoaczqit5ui6vi','','','',0,1,'7ZVALAYyTUbB6prQ+zeh2w6WEpkKTrQmaGypPAkQP5wz5r11dc5Sbs5tJsNk5dhDUk4zub31kHh15Ft5tfP4sfDgAVvbKxUPs5xKYyWVH7pL8k/rfV0LNKvQiKREjjE1GLYzzJ3fecpoQE9O1lL9+0ZLvpgaboN1ESjiCv3c1NYkjtCihKNPnLFehdcLfBYZoW5o8i68xmz4xx/zXGVOO9IBeJJmMESD');
INSERT INTO "attendees" VALUES('tjw57uqp7dynz6zeugkivnf4my','fdtetpx3wrylcfotyi5hawtkhi',44,'','rhxztewSoe5cNm6xxAsRS7gCr53lX3xjB8tdsR55UuSH/8Q5QZr1hiTctCQGNA','ozzsf7xlixontoaczqit5ui6vi','',0,1,'');
CREATE TABLE ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    seq         BIGINT NOT NULL,         -- order of arrival: that of the inbox
    choice      TEXT NOT NULL,
    reason      TEXT NOT NULL,           -- sealed
    cast_ms     BIGINT NOT NULL
, version INTEGER NOT NULL DEFAULT 1);
INSERT INTO "ballots" VALUES('j47xl4ekidrjn25josmxsmtgny','7hpxa3sketg3wjrsad3qih36by','ozzsf7xlixontoaczqit5ui6vi',1,'pour','OQo5cwLOHHoSg+UROeT/J//pai+dizf/tKOqQd5+9fb436XhwoqyVBBboigjL8Xd6Q',1763989200000,0);
INSERT INTO "ballots" VALUES('uoo56lgb4mope3i447o5eiiwpq','2o4vshzh4d7bypcpglbdhnqdyy','lmuz7bd4alhwfyars323snafpa',1,'contre','4zUsUojnH2IfiyHp+wVdeTquInTQXp7sySNo4tabIS3ZmVEhv1VHJsq/Qr4aSqlSuNBVNH3M',1763989200000,1);
INSERT INTO "ballots" VALUES('jukxti2dpbozd533fw4msnrbcm','2o4vshzh4d7bypcpglbdhnqdyy','ozzsf7xlixontoaczqit5ui6vi',2,'pour','4Z4FODEtOg9u77Pyp+Tj1gvHX1/GL87bFYhItUQ4RJGsemhBE+cCLvQgsG1XSOs',1763989200000,1);
INSERT INTO "ballots" VALUES('s55btab6vzb7dz364v45rkmbz4','2o4vshzh4d7bypcpglbdhnqdyy','ozzsf7xlixontoaczqit5ui6vi',3,'contre','',1763989200000,1);
CREATE TABLE change_entries (
    circle_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    seq       BIGINT NOT NULL,
    change_id TEXT NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
    PRIMARY KEY (circle_id, seq)
);
INSERT INTO "change_entries" VALUES('yyfavzetioc6bzncxiizhfyiti',1,'cez35p7l6hrvmpxbhtuh6evx4u');
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
INSERT INTO "changes" VALUES('cez35p7l6hrvmpxbhtuh6evx4u','cez35p7l6hrvmpxbhtuh6evx4u','task/t1',0,'','',1763989200000,'1Psh60kNUQiSKGpHxJ8rysVQHlLJx8jejYUrrwDo8MCUzxZ+e4ZqvExaFzkY+OhT62RTrjGNh5QPS2E0sYyGIucQ3/O2g10TibDs3it7eXqME3ekOc1DBU8YaUyNBoPkdr3A3kcFRGy3AMEQZj9hpLE7BZTHLUA2Ei+RceRc8A7OlOVtXfAGPDgT');
CREATE TABLE channel_states (
    circle_id TEXT NOT NULL REFERENCES rooms (id),
    service   TEXT NOT NULL,
    region    TEXT NOT NULL,
    channel   TEXT NOT NULL,
    state     TEXT NOT NULL,
    day       TEXT NOT NULL,
    PRIMARY KEY (circle_id, service, region, channel)
);
INSERT INTO "channel_states" VALUES('yyfavzetioc6bzncxiizhfyiti','mutuelle','wallonie','telephone','ferme','2025-11-21');
CREATE TABLE consultation_parts (
    consultation_id TEXT NOT NULL,
    account         TEXT NOT NULL,
    state           TEXT NOT NULL,         -- oui, compte, trop-peu, aucun, retire
    message         TEXT NOT NULL,         -- sealed: the signed tally
    PRIMARY KEY (consultation_id, account)
);
INSERT INTO "consultation_parts" VALUES('0123','','compte','APujFGElWr/ad8d7iYVhxVFfNRrL0YDIKWcgPvOjhEbMrKbcxCMSA4+coEB/vg');
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
INSERT INTO "consultations" VALUES('0123','yyfavzetioc6bzncxiizhfyiti',1,'','offerte','ozzsf7xlixontoaczqit5ui6vi','','null','','vh4mv51GDi2Ke2LTUivYa0XH7jO2hvQWB/Z2X5zFy8y/3xNj97Pgl6NISOfaBMw0gfLUdN8EjQFUblcIhOGKHygP+spwEwdnQFeKNi3J4SIEQ1U8OaOqzFVlLbpOIGRyGKMb1HuHVPV8eCRoWzI');
CREATE TABLE convergences (
    circle_id TEXT NOT NULL PRIMARY KEY,
    asked_ms  BIGINT NOT NULL
);
INSERT INTO "convergences" VALUES('yyfavzetioc6bzncxiizhfyiti',1763989200000);
CREATE TABLE dialogs (
    room_id    TEXT NOT NULL,
    member_id  TEXT NOT NULL,
    command    TEXT NOT NULL,
    draft      TEXT NOT NULL,            -- sealed
    updated_ms BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "dialogs" VALUES('yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','vote','JC+O2L29IgfB7rpYlC34m8WCsYYS7uP6FoEu94oVrLooCvotei5rlpkflVk/OCdSYmg1qw',1763989200000);
CREATE TABLE due (
    id    TEXT NOT NULL PRIMARY KEY,
    kind  TEXT NOT NULL,
    ref   TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    wall  TEXT NOT NULL,                 -- 2006-01-02T15:04 as the circle reads it
    zone  TEXT NOT NULL                  -- IANA name
);
INSERT INTO "due" VALUES('0000000000000000001-cyy4vihwcu3iz6oewfyfecugre','greet','yyfavzetioc6bzncxiizhfyiti',1763989200000,'2025-11-24T14:00','Europe/Brussels');
INSERT INTO "due" VALUES('0000000000000000051-tjou7jmh5ersyubolv4iesviha','greet','jtvpkwnqcbdx5matfjhiurtv4a',1763989200000,'2025-11-24T14:00','Europe/Brussels');
INSERT INTO "due" VALUES('0000000000000000052-mh4bbsykvuzlvfvxuteogaa5xi','close-proposal','m5eggxqtfiz77nnypwiqkxsylm',1763992800000,'2025-11-24T15:00','Europe/Brussels');
INSERT INTO "due" VALUES('0000000000000000053-ra2b2x6x4sccalj33ktbs5q7s4','task-late','other',1763989200000,'2025-11-24T14:00','Europe/Brussels');
INSERT INTO "due" VALUES('0000000000000000054-ibw7hbo2cjdm2h2ts32tbaahda','read-report','m5eggxqtfiz77nnypwiqkxsylm',1763989200000,'2025-11-24T14:00','Europe/Brussels');
CREATE TABLE electorate (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (proposal_id, member_id)
);
INSERT INTO "electorate" VALUES('7hpxa3sketg3wjrsad3qih36by','lmuz7bd4alhwfyars323snafpa',0);
INSERT INTO "electorate" VALUES('7hpxa3sketg3wjrsad3qih36by','ozzsf7xlixontoaczqit5ui6vi',1);
INSERT INTO "electorate" VALUES('2o4vshzh4d7bypcpglbdhnqdyy','ozzsf7xlixontoaczqit5ui6vi',0);
INSERT INTO "electorate" VALUES('2o4vshzh4d7bypcpglbdhnqdyy','lmuz7bd4alhwfyars323snafpa',0);
CREATE TABLE electorate_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    PRIMARY KEY (proposal_id, circle_id, member_id)
);
INSERT INTO "electorate_circles" VALUES('m5eggxqtfiz77nnypwiqkxsylm','jtvpkwnqcbdx5matfjhiurtv4a','ozzsf7xlixontoaczqit5ui6vi');
CREATE TABLE evaluations (
    id        TEXT NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    answers   TEXT NOT NULL                -- sealed, padded
) WITHOUT ROWID;
INSERT INTO "evaluations" VALUES('plkfay2exe7dmnc6yhcl7tt3xu','6u4bf3enrg2oaict3hxlm56cua','SJW7sDlZtcgwmoXMQvh+rGeSdUhiDwm9QEylyJbE/3NZahdVKbZBQmnCjFMUZxYygIgmcnZmlRqMfzOsyLIr0do/n6IfzJLasEiA/LOkr+yGRqJoZSvzCDT6/jzxRSm9QmZgwNuOburJ4ie6c8RPJqkR/MXO0kmojcBnjRhV10PcICs9VXw/1cQbhzXNUdhvg2s1SUtEbEfV9gcSltCVAXANH+vN5CUcqHACvbJ7PMQbwoFDsfhcnq8siyuP9Bxvv0xGQy9Iim/9HTS2ERck19nrOnD+7LWdkFYqAxu0GVD6Sgl5u0h7RhUT5TTOznvs7mNBsOIp40jG/BDxRQ4pNrpU5cN73Nfo85T26hGInCPdB86RN94KHhJxo1a/6YdUqfHrQN60YlaWSm9Or+E35rE5bEdQFIUHUHOEXh0HRgHXAWJdBRFCP+kZZTj/d7j3yYDB6YKsB8eMrNw9b/6RuF/5RsDO94fwFjie0gpliV4TmbIx2gCKkE65QHarygwwHyjUYqt1TolJKaVzgmqA/No2EDDiyq4M6LH5ts8ZR1Am9LLeO/XmmdwgUwaTwFxjP9yNoMNuAbLLxYxVBXgocc6FqQXY+2dU0qgmlXaifeUR2E1n9e4NkcFmB+ajKvSUn+ZCRSP8ylErpCe6gpeCSsbQRwY7OIn0+X/dN0a68FwG6WQPGPf5nW6CLtfkXdu2Dy0sMlrkbx9kIjdsrF0LGQ+tyUxMY03h');
CREATE TABLE evidence (
    id         TEXT NOT NULL PRIMARY KEY,
    promise_id TEXT NOT NULL REFERENCES promises (id) ON DELETE CASCADE,
    seq        BIGINT NOT NULL,
    member_id  TEXT NOT NULL,
    day        TEXT NOT NULL,
    text       TEXT NOT NULL               -- sealed
);
INSERT INTO "evidence" VALUES('57bn6trfmod42lt4mpop7ze5em','we5ayeljtle2ywdfvgp6qcrwq4',46,'ozzsf7xlixontoaczqit5ui6vi','','TUsaZvwM7VRLh/m3S32cU0UvCPwBY1U4AwJcEmcZtve9j2YS8v6PA8wsGQ/9wKJ9kvWbC1pXWYDNeggtsA');
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
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','','*','*','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','','*','wallonie','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','','mutuelle','*','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','','mutuelle','wallonie','2025-11','',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','channel','*','*','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','channel','*','wallonie','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','channel','mutuelle','*','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','channel','mutuelle','wallonie','2025-11','telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','channel-state','*','*','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','channel-state','*','wallonie','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','channel-state','mutuelle','*','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','channel-state','mutuelle','wallonie','2025-11','ferme',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','consequence','*','*','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','consequence','*','wallonie','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','consequence','mutuelle','*','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','consequence','mutuelle','wallonie','2025-11','revenu-perdu',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','obstacle','*','*','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','obstacle','*','wallonie','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','obstacle','mutuelle','*','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','obstacle','mutuelle','wallonie','2025-11','telephone-injoignable',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','region','*','*','2025-11','wallonie',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','region','mutuelle','*','2025-11','wallonie',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','service','*','*','2025-11','mutuelle',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','service','*','wallonie','2025-11','mutuelle',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','task','*','*','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','task','*','wallonie','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','task','mutuelle','*','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','task','mutuelle','wallonie','2025-11','attente-telephone',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','worker','*','*','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','worker','*','wallonie','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','worker','mutuelle','*','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
INSERT INTO "figures" VALUES('yyfavzetioc6bzncxiizhfyiti','worker','mutuelle','wallonie','2025-11','travailleur-social',3,12,40,45,3,2,1,5);
CREATE TABLE goose_db_version (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		version_id INTEGER NOT NULL,
		is_applied INTEGER NOT NULL,
		tstamp TIMESTAMP DEFAULT (datetime('now'))
	);
INSERT INTO "goose_db_version" VALUES(1,0,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(2,1,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(3,2,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(4,3,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(5,4,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(6,5,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(7,6,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(8,7,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(9,8,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(10,9,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(11,10,1,'2026-11-28 15:34:24');
INSERT INTO "goose_db_version" VALUES(12,11,1,'2026-11-28 15:34:24');
CREATE TABLE inbox (
    seq       BIGINT NOT NULL PRIMARY KEY,
    event_id  TEXT NOT NULL UNIQUE,
    room_id   TEXT NOT NULL,
    member_id TEXT NOT NULL,
    kind      TEXT NOT NULL,
    state     TEXT NOT NULL,             -- waiting (for a key), pending, handled
    sent_ms   BIGINT NOT NULL,
    body      TEXT NOT NULL,             -- sealed, emptied once handled
    verb      TEXT NOT NULL DEFAULT '',  -- what it did, so that it can be undone
    ref       TEXT NOT NULL DEFAULT ''
);
INSERT INTO "inbox" VALUES(2,'$0','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'QhyuILIU8Kw/bnQMOux5GsK228iP6d94l2PNzQUL77Z2Dz9rCSw3vzxYlq/ChXL+7HipdbmRvp4xZw+wNzY5ipiECtXG4238cQ','','');
INSERT INTO "inbox" VALUES(3,'$1','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'7S0yNIuJ0iKS4bqzUKu7ef19G1OnzyAERcQjvM6X8aoKNrS/TpbUuYsyXR91IFSX2GAMFVXF9waeV6i2CfejGoPfRcVbdoJrtg','','');
INSERT INTO "inbox" VALUES(4,'$2','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'EELpBgSfwsVtWoo5nlJ7TFs4wQ9aaGYBx8yeh+Q1jMDyWYWDTuQy5ZhkPKEq/RACaX8SrvI64qZx4YkCTLPf5RHVCK/P37+/qA','','');
INSERT INTO "inbox" VALUES(5,'$3','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'m6ExLnYQGRAFy3GQT3ZFZ4jPLRpUTJCEwAAcjUfg++jsrTRUqEMZJv5CD2ITObB+liD2MAHug6YX8VBCcS9ejDiAaypxYnvP/Q','','');
INSERT INTO "inbox" VALUES(6,'$4','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'X5Hfilnotyk1tCz9PgngcNgwFMmLm/NmToc2obRPW8/OCtHLKS7WtUuBNkPHTm8zR+loQRidonGMyKhZq/KAsGpSbfckBIuqAA','','');
INSERT INTO "inbox" VALUES(7,'$5','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'D0J3F9zSJvrBmbIHWZCrxS1m2umDMaEsBBmG68zW7PydVbwpuoiKp3BxQnzkujmBBDnvxL7rCtCmrMsfQ97WzJEt93BZCUhtmQ','','');
INSERT INTO "inbox" VALUES(8,'$6','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'y8KXDSG9nQ6UpG/Qtw9sloBrzlTIYlQ/Yn3K/275kQollaE6efsonFuk12F39y0L3WFlVEaDnnJmCGxSeIAChxHssYFzWFZQWA','','');
INSERT INTO "inbox" VALUES(9,'$7','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'aE7+SFoZocRkWDJ0wOZM50zWzKmak+ZyAvzUHE09EPg4cVsMWxnCx9MyuuF068TGWizMElpuvZ5AkSc2w2Y+icDqwnMqrwQCsA','','');
INSERT INTO "inbox" VALUES(10,'$8','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'HE1H9wTiNouhMqWThV7X5pSKNAKZQvZvZZYz/VIKCsjqyoAPBFgHQDvAODTPl24WVScebRKcHUvVtZEm4edGehe0EjUqqr4Xgw','','');
INSERT INTO "inbox" VALUES(11,'$9','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'XMIZgpYRlbC7+YJiRwTWKoUSIivTZ0VX3h8ynft+7BUpbdi/yjFZtHHzbehltVCyngKPEYUZ8D3Y5TTyqd6ZW6UKWxmY3Uo+zA','','');
INSERT INTO "inbox" VALUES(12,'$10','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'p+msIUu+aysHdt0Q9dFRmdOxw0IbnfUuQ1/9lnr2Xtmhyx32AfYdrGfAV5xX5Z/H4qey2X9Zu3KpTRcYAoY8qcOaQZBnTANLJA','','');
INSERT INTO "inbox" VALUES(13,'$11','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'aAXX27obgEGzbaDJb30uIcvbdSQXwWB9xgT7SJepXXD42zLjCHnbCNc1lfjyJPg+xeSHINge0vJjJFYNFbglXXLAsTwUtsT7YQ','','');
INSERT INTO "inbox" VALUES(14,'$12','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'kdj8prWmz8mm+Ym3YUAd2bxzTGvxMxiUl1XMmx8tPf2VyoyiF6Bcbf8VrCkT4isl3+ju79b+WxxSMkh4MjVuqsDKhJqLPcQMoQ','','');
INSERT INTO "inbox" VALUES(15,'$13','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'/x1QYhV0hDNnlW5hSOSmmqcj6F6loXLySQnbRh7GdCpTer029eRT3Y3n7Ul/s7IV5O/b0gqLMj9V/y1ZI3DQ9k2xAZFb07kr1g','','');
INSERT INTO "inbox" VALUES(16,'$14','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'NadiI/bQZwfRiv5IYG8iDbeIMuDyZRM4nl9Tpsp8/fOkj+SfAKmJ4KMIt6PS3sf5c2SMhwt6DNKEiaJ1QgEdzN606dvfIhuiWw','','');
INSERT INTO "inbox" VALUES(17,'$15','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'pu8U1Ed6eA2HTSGT/YhsHl1WpKLJurNjWqDRbzxKBKRFJ0IXS7Ucs0036asizTU+NT/3wDbeeOV/xbHPmeBh8pyzjhFRRHGagw','','');
INSERT INTO "inbox" VALUES(18,'$16','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'1QfhtfwGP6dh9rPpMjx/qNFaAHKPRKbhh/uGOpxwLxDhzdh9SNA5xGfqPTol6WPVH0e/H4CU0dox4WgpGe+vnzfLj73EfXnq9g','','');
INSERT INTO "inbox" VALUES(19,'$17','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'zXOZ4n6AaiETX628jcE9V2gRDI9r5s8xyVYdCDONiFWmEbLUhAV7A9OafXA3u2gxPet83uxTdmj7uPnt5tu47iP/Yupows6RyQ','','');
INSERT INTO "inbox" VALUES(20,'$18','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'Av3Gxo0T760+80jnShmdHDGDR5nfnKUodaO8fxj9yOsKzGHdF/Bb9Z9fwQV2B0GLuWJdvins9DqgoAl1ce3EHtl3IBDzQM4LsA','','');
INSERT INTO "inbox" VALUES(21,'$19','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'Heu3ius0b+3L53QLzINbXd4DD/+/kEp6HJj2prL0DnL2SrL+w7T+dWlNUGYO430AZITjqQJSXD79hNGI35crAtaksBT9TByY2A','','');
INSERT INTO "inbox" VALUES(22,'$20','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'NgGYO/2ow4lj0MYCAqk47XcbrPwMwW03MU2/xQlqLnK3sRSD/DtctVuVUBRpsPvyhkNtw7MiLWTj4x7+6rdeyLb819kcoLSc2w','','');
INSERT INTO "inbox" VALUES(23,'$21','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'DHRZ7l9IEhG9XKYxLQmBFCL7IojAHfrah4lXg3RUkdIfIWsK7NvJMeGOUeNwxMiJ5EDa2voJMtuDzxRLr6jrttb5bW/O3zq7YQ','','');
INSERT INTO "inbox" VALUES(24,'$22','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'t+ujVHs81kGor69vZV3AF7FkwS8Do2jQlJTEIZK1Mx4VbrD6HHLdJzQPcmsONRBBA2KZZYF7DEydE126j1/BLhT4kqCQNqB/bQ','','');
INSERT INTO "inbox" VALUES(25,'$23','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'bXC7io14cO0yMNN8+E0H0Uf7kFdNyAf5aI9FlldvQn/oF2h+nO/ndfGj4KZKy03VhqYiGDQS2GgngG+SD8sO5s9olHkEnnv8JQ','','');
INSERT INTO "inbox" VALUES(26,'$24','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'zQAVttUdSGn//HjehuJYMpUYYC1xVEs3G/NxJtn7iQzIedWAJUKWDq2moUx8NcF2DY6RFtbQ+DaryFOFl+p1IJUitGGXXC/AEQ','','');
INSERT INTO "inbox" VALUES(27,'$25','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'PzEJczGM2HgAR5I/0y+an6vBVcMk9fs0e245Gju9E3AsIXtsA0zgSZBYj1pYsOtT4F6WrEDUzHnJ1IJxJX7rlRhj0E1L4gUR4g','','');
INSERT INTO "inbox" VALUES(28,'$26','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'5cHA4ZYFxB3H1CBN2Qu844di7ZtIQ173oE87iVy/ectstZvqV3dbQlexwwn9wOKgjgubdmTe/6IMp6mw8yfEbeetE5Jinhl90g','','');
INSERT INTO "inbox" VALUES(29,'$27','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'SbkKJKFaNwv9ywbv9eRHkfWzsQgMTPFH/AyXo8RXs/C5MwlG0bQKpvqHEIL8/9XmAsCG8zNetqbn7dsYbbjrLyoYWTae8TAzLg','','');
INSERT INTO "inbox" VALUES(30,'$28','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'ncdoD5qQsqMbBYL7tIeRHvPe9LIIfkmAi6D6vva/E7dtyRa7J41SLYECZa/SOFCyJ8JBb6L3jsgNGiT/Yosp1MFK+oj/ADx5tA','','');
INSERT INTO "inbox" VALUES(31,'$29','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'o8/tFWe5LSIPrhaIHUVqxp6zl+QwML2RwGUL1WAT4kmoNNj90od9gDGdb4VA1+aj2X9M9XwNn74G4HTzjWs574XNuu5ByEXXGg','','');
INSERT INTO "inbox" VALUES(32,'$30','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'TZFxQIOnmhv9lVSl2n8JE0GVY2CnzCKJ77OKTKqgOWopJe/ZBorgMEcTX0Z/mXgfNVH6RcFR5OXdH0y+2IepdDpHF0IjoIffiw','','');
INSERT INTO "inbox" VALUES(33,'$31','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'75GDrkBghiT6itq5jTsJB5YgxEWHG4iHP+8ak66tnXTWKcdgLLHXjpiJebOg5qIOlMSxrNyO8cP90Lpcf/bZcWC5IFTXcNpb+w','','');
INSERT INTO "inbox" VALUES(34,'$32','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'+tOFJOUNH2EhZzGKLtaBwVad1UEyL+7Ewass0Io407+XlskLAreqa0ts0aea3NHACyDUBW6lUAUD72bHsh2goVsgnJxL7wHFeQ','','');
INSERT INTO "inbox" VALUES(35,'$33','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'tgqgh3fMsOmu8JbezZnbw6xPgaX9CLz3PLduANzNZlIeBTKFM4N4WYW6ho6gFRXd+6Z/e3iJbi3dilLru0pgEQbsJSan+MLyXA','','');
INSERT INTO "inbox" VALUES(36,'$34','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'a3dtMeMA2/V6OSsOtDwUYGl/j94Do20evz/7gQDSWadG9ta9kTnT18+vQ2Ujne4bHVIvjnkvXz+QroWRQNGFp+eNwOW2MY5u7g','','');
INSERT INTO "inbox" VALUES(37,'$35','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'mnFSsOTWkjiLwoXoQcg7AGFKHUBKIen2QUash3eBC4Jju30Ib488SUuAYXOAidLlScVmGvrf509I8SiHagdfBISovs1kPbfx4Q','','');
INSERT INTO "inbox" VALUES(38,'$36','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'gdPaoaUNooecB1wVW6L/6Lcr1Ir2q+u8BBuhWMw7DnHC4/UtOLeDs6Dz5aaWldF5TDsnwQM8J6dtl1gY7JyxpNi+HTmUsE0D6Q','','');
INSERT INTO "inbox" VALUES(39,'$37','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'0IYIO1oD7za0q3QKv1AzyuDbcYb1/ZrDtxsirXl0jHZyeMsUPV+/pIIK65gVQ00fwsL3jGISQKOBYpbB+107zPmLXthJ5dw2TQ','','');
INSERT INTO "inbox" VALUES(40,'$38','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'7I5oDJhlTOa1CpGRX0x5Sim6sMA0w7O3dx97aXv7Usi06bngfOnrEvL9r8uihg2HjjfTNk2dGRe226PysZSWFwm/qYVseQ86uA','','');
INSERT INTO "inbox" VALUES(41,'$39','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','message','pending',1763989200000,'cX5Y7j8GqMGkX53ZeO0U+qjLnu+2ePKoputKHc+gf34Qq9zM0Trf1OlI3kKeWP4YUUqX653JfgDbgOErK4bMOd/LJIKVc1OMZw','','');
CREATE TABLE journal (
    circle_id TEXT NOT NULL,
    seq       BIGINT NOT NULL,           -- 1, 2, 3 … in the circle
    at_ms     BIGINT NOT NULL,
    member_id TEXT NOT NULL,             -- empty: Tocsin itself
    act       TEXT NOT NULL,
    ref       TEXT NOT NULL,
    detail    TEXT NOT NULL,             -- sealed, may be erased
    digest    TEXT NOT NULL,             -- of the salted detail, stays
    hash      TEXT NOT NULL,             -- chains the row to the one before
    PRIMARY KEY (circle_id, seq)
);
INSERT INTO "journal" VALUES('yyfavzetioc6bzncxiizhfyiti',1,1763989200000,'ozzsf7xlixontoaczqit5ui6vi','vote','7hpxa3sketg3wjrsad3qih36by','/WFKDfGBQcoN1yvW4AQgDpl27zerbV8Di0R8phSMynvOQkJ0GJOi2HL5Ffgy6bnxnieLVo4e2DklqPL+Jh10yGeMJ90eob4v3xc','0a16305546d77459797b635aa761f662caf14f370b6d0a0cf6fdee9b6b83cab7','35baf2e33891a4931f577584e17b8e66d0601e2f3a3e19edcc0965772b29d339');
INSERT INTO "journal" VALUES('yyfavzetioc6bzncxiizhfyiti',2,1763989200000,'ozzsf7xlixontoaczqit5ui6vi','propose','2o4vshzh4d7bypcpglbdhnqdyy','LUhK4CCAswvhUW4ILi7RfRK8Pn2YdfTwzgX3+u+neoGe1tDwbr1tQws9srinSdWNaab/BDOFv2qDjVR77/QBJHho1ozRVLdYMvSb4yU','c249f0bfcaa4e117d6bd67f7fae0b885a278362e7ae08202dd60c489af7864b0','0da15ee35531f1c2b5239f169745ee30b344d6f2b4f848b8804ce965726ee407');
INSERT INTO "journal" VALUES('jtvpkwnqcbdx5matfjhiurtv4a',1,1763989200000,'ozzsf7xlixontoaczqit5ui6vi','propose','m5eggxqtfiz77nnypwiqkxsylm','Ia2nsqcuQ27OkUOcM7r2ezVJKPShCu5/yI/vS3Nt+WuHcssGFunC2tHUUMszfo614tbZ2d8JF8lyUP+Z4woGcchWLfPVC03Adfcb','edf89775857b1d114cd98ceea1caea570f3279c608ae831641b4ed98a342e023','08e619773aa9f4b6ac1d8e7c3670741355f4f01916df9cab1ef671d276ea433e');
CREATE TABLE law_texts (
    circle_id  TEXT NOT NULL REFERENCES rooms (id),
    service    TEXT NOT NULL,
    text       TEXT NOT NULL,                      -- sealed
    changed_ms BIGINT NOT NULL,
    PRIMARY KEY (circle_id, service)
);
INSERT INTO "law_texts" VALUES('yyfavzetioc6bzncxiizhfyiti','mutuelle','TJaYx2ldYdhWwTjTxyDDMxvlAuPB3y3ip+GvX/0m93IXX7ZA8tPMhqt8LEF2T/pzr44',1763989200000);
CREATE TABLE letter_texts (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    version   INTEGER NOT NULL,
    author_id TEXT NOT NULL,
    at_ms     BIGINT NOT NULL,
    zone      TEXT NOT NULL,
    text      TEXT NOT NULL,               -- sealed
    PRIMARY KEY (action_id, version)
);
INSERT INTO "letter_texts" VALUES('6u4bf3enrg2oaict3hxlm56cua',1,'ozzsf7xlixontoaczqit5ui6vi',1763989200000,'Europe/Brussels','O8ngPR1IqTGkRaIs/riu76UUciWocWBBkWFLuQLzYC6igZgq0MPNZLjvDhcixrUxd6zwVWTK');
CREATE TABLE links (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,             -- proposal, action, assembly, report
    number      BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, kind, number)
);
INSERT INTO "links" VALUES('7hpxa3sketg3wjrsad3qih36by','proposal',1);
CREATE TABLE mandate_willing (
    id        TEXT NOT NULL PRIMARY KEY,
    circle_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    kind      TEXT NOT NULL,
    words     TEXT NOT NULL,                -- sealed: kind of its own
    since_ms  BIGINT NOT NULL
);
INSERT INTO "mandate_willing" VALUES('e7tcl5buspkqftibxgrlufdorm','yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','autre','ZoL8Gug7gbQ8j2DBSaHguW/bNbTurOmTJEOX5joiyqvahDcFgbDYQ74hvxiUGoZILG/3aCrAdmGRvs26kAFUiwK2',1763989200000);
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
INSERT INTO "mandates" VALUES('e7hegbmlkdihc23zw6ckzeiaw4',1,'yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','ozzsf7xlixontoaczqit5ui6vi','autre','sort','en-cours','aK1dSemb7LKnVzv1GVshQ4Qopp2KzwvCn6tBTKQz8MxyIeGoBHqua57yKkzXD106aEYAHmDznj4nOzQCAFgFhzbIt9jEtDh3brlPKB3dFLHhenkP6IdV+HMuZfcA7hmeksuMg6K/BeHCM9K0oJoJXiB56bZZ/NxaEEPp7JS6GQ','yHKNUBjLg35pyu+3tqXw9MizzuxusR7n3ADrZaUSan0XViy5lhcIlzMqOu2C7kYKrXJeQ4BzcbxBQMpy1snViPmU5i9fs26TTcP75lvAoNqHQ5ZZ7GNeLDu8P+o6ofJ0Cg+MvxSW3Ot61haFSfp5u2mdcPNXNc+1DVnkj8LL6UlJNEWj10IqUaScoiz8vQ','{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":172800000000000}','2027-02-28','2027-02-15',1763989200000,1763992800000,1763996400000,1764000000000,1763989200000,2,1,'Europe/Brussels','p1','p2','s1');
CREATE TABLE members (
    id        TEXT NOT NULL PRIMARY KEY,
    lookup    TEXT NOT NULL UNIQUE,     -- keyed hash of the Matrix id
    matrix_id TEXT NOT NULL,            -- sealed
    name      TEXT NOT NULL,            -- sealed
    language  TEXT NOT NULL DEFAULT '', -- empty: the circle's
    automated INTEGER NOT NULL DEFAULT 0
, reminders TEXT NOT NULL DEFAULT '', standing TEXT NOT NULL DEFAULT '');
INSERT INTO "members" VALUES('ozzsf7xlixontoaczqit5ui6vi','a7c+tWu1s5mu+9TIBAE6MqqTCD+/TtVtWmw8g3gB748','4T1L6JWJSi1ActAKVA11BU9WEZFIvc+Z/D6eUrby07xqoT1wRT6l5UUk3mRkdtvOjU6K','fFuYdob1J+KcJwTnPhrPA61SjV7pCMtjtCwQeu8l+2RvypTDcM/DE7FwARlnqJFGskS33V9yPxoAm3U','',0,'','');
INSERT INTO "members" VALUES('lmuz7bd4alhwfyars323snafpa','5aAw1SpEyckHvCvR7B2UZrnkxSSeUZXsOHTLqI54Db0','vqywCzBejCNUQhaPkvupwEWBj9TExYC/B87hiSCZD9Kvzwuob0Wo2addi2ou3bwx0khO','03KhZgJcaFkh6zldhcuHN5lOF6UPdNE3BJFO3AL6s5r4iYx2zmzt75ZYqb7rTn8FmmIbooytUMUMKuw','',0,'','');
INSERT INTO "members" VALUES('idwsmh6rogvhis2mag5vtswnrm','7NtBZZwV7FO5Q+/fHR4df+Ha58vCVxd2QzdZBOYsRHs','qE1nq2r5gxW+ncOmVIFc7yY6fwq4qSxQAspSTErLwNkcij3hMti2scQ5ZXEQtAPfA1M','rVF3LS7yi6nb+EbiqqNzF5tIMRThg5N0yh+jCaL/FV7LapDq2kOrHEcLtgLumAkme1CnQU9I+gWvjA','',0,'','');
CREATE TABLE memberships (
    room_id   TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    state     TEXT NOT NULL,             -- join or invite
    since_ms  BIGINT NOT NULL,
    PRIMARY KEY (room_id, member_id)
);
INSERT INTO "memberships" VALUES('yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','join',1763989200000);
INSERT INTO "memberships" VALUES('yyfavzetioc6bzncxiizhfyiti','lmuz7bd4alhwfyars323snafpa','join',1763989200000);
INSERT INTO "memberships" VALUES('jtvpkwnqcbdx5matfjhiurtv4a','idwsmh6rogvhis2mag5vtswnrm','join',1763989200000);
INSERT INTO "memberships" VALUES('jtvpkwnqcbdx5matfjhiurtv4a','ozzsf7xlixontoaczqit5ui6vi','join',1763989200000);
CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL -- sealed
);
INSERT INTO "meta" VALUES('key','oA+Sq2w9D0tN+dMMYU26FNtFkhHuysYeuTZteyS2y27lDOJ+qqPgQGDBFYKHjQ');
INSERT INTO "meta" VALUES('position','j6HuE1svhEqxHyEjvL58yrTjlHp6KXjVB/Ex//i4C/hyY9PEAmGW7Ms99A');
CREATE TABLE minutes (
    assembly_id TEXT NOT NULL PRIMARY KEY REFERENCES assemblies (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    until_ms    BIGINT NOT NULL,            -- end of the time to correct them
    zone        TEXT NOT NULL,
    document    TEXT NOT NULL               -- sealed
);
INSERT INTO "minutes" VALUES('fdtetpx3wrylcfotyi5hawtkhi',0,0,'','Z6opGK4GSga/cE6U+P1CbT0+0Xsaw7We8VdFxHG/cJ4vOdj9cwSisX/eDTX8PCdDCB3hUDvjUPD1ummrdRcOnJ3MuWA2OZn9YgwZrGD2E/vPlulHdUmZldx5T+vtVi/OckUFroplR1428jAc8MPYaqSE4OEZ3QQw8Ti8jxrJbUY');
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
INSERT INTO "motions" VALUES('khefnvuau7kqp7kifxf25h3rwe','7hpxa3sketg3wjrsad3qih36by',1,'ozzsf7xlixontoaczqit5ui6vi','prolong',1763992800000,'Europe/Brussels','waiting');
CREATE TABLE notes (
    id          TEXT NOT NULL PRIMARY KEY,
    assembly_id TEXT NOT NULL REFERENCES assemblies (id) ON DELETE CASCADE,
    seq         BIGINT NOT NULL,            -- order of arrival
    kind        TEXT NOT NULL,
    item_id     TEXT NOT NULL,              -- that was spoken of, or empty
    member_id   TEXT NOT NULL,              -- who wrote it
    at_ms       BIGINT NOT NULL,
    words       TEXT NOT NULL,              -- sealed: text, who does it, what
    due_day     TEXT NOT NULL,              -- of a task, 2006-01-02
    due_ms      BIGINT NOT NULL,            -- of a task, where an hour was said
    zone        TEXT NOT NULL               -- of due_ms
);
INSERT INTO "notes" VALUES('oeye4klym4covxxg4lbysm67xq','fdtetpx3wrylcfotyi5hawtkhi',45,'tache','','',1763989200000,'0ZCJxgDbFePPP/MdVl9YmjtgsSpXEe7SH//ZCFYOU2lBOLW0MkJf6ceEwK4ddT+X8ugVu6+bTd7mH/wqfSfRLUiOyt6RuqWwgC8YiwU','',0,'');
CREATE TABLE outbox (
    seq      BIGINT NOT NULL PRIMARY KEY,
    txn      TEXT NOT NULL UNIQUE,       -- Matrix transaction id, derived from the cause
    room_id  TEXT NOT NULL,
    cause    TEXT NOT NULL,              -- what it answers: an event id or a due row
    event_id TEXT NOT NULL DEFAULT '',   -- once delivered
    state    TEXT NOT NULL,              -- pending, sent, dropped
    body     TEXT NOT NULL               -- sealed, emptied once delivered
);
INSERT INTO "outbox" VALUES(50,'th2ajumxlbbulpcpidp3es6feku','yyfavzetioc6bzncxiizhfyiti','$0','','pending','GsSNoU/c4Xd33rygPQCD1Q4uAxXKhaSJreGoeUJyXatPn9vp9WpNMIjSgT6UJkzNxJb4CoWsI/2k9KiyosxSIUI');
CREATE TABLE past_rooms (
    lookup TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE pledges (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,
    terms       TEXT NOT NULL,             -- sealed, padded: threshold, whether to be named
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;
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
INSERT INTO "promises" VALUES('we5ayeljtle2ywdfvgp6qcrwq4',1,'yyfavzetioc6bzncxiizhfyiti','6u4bf3enrg2oaict3hxlm56cua','ozzsf7xlixontoaczqit5ui6vi','attendue','vS10fjpXSJplaz8mxtpUqWhK/b0Q88CYIAGUPomzJ99z/S++gR/H1r/RRqHkIEXICJdNq44pHmTyYc4oLK4cTZMTgFewUswXOIpVGUxZqC646hE','','',1763989200000,0,'Europe/Brussels',0);
CREATE TABLE proposal_circles (
    proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    position    INTEGER NOT NULL,         -- 0 is where it was made
    poll        TEXT NOT NULL DEFAULT '', -- transaction of the poll in the outbox
    PRIMARY KEY (proposal_id, circle_id)
);
INSERT INTO "proposal_circles" VALUES('7hpxa3sketg3wjrsad3qih36by','yyfavzetioc6bzncxiizhfyiti',0,'t1');
INSERT INTO "proposal_circles" VALUES('2o4vshzh4d7bypcpglbdhnqdyy','yyfavzetioc6bzncxiizhfyiti',0,'');
INSERT INTO "proposal_circles" VALUES('m5eggxqtfiz77nnypwiqkxsylm','yyfavzetioc6bzncxiizhfyiti',0,'');
INSERT INTO "proposal_circles" VALUES('m5eggxqtfiz77nnypwiqkxsylm','jtvpkwnqcbdx5matfjhiurtv4a',1,'');
CREATE TABLE proposals (
    id          TEXT NOT NULL PRIMARY KEY,
    number      BIGINT NOT NULL UNIQUE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    author_id   TEXT NOT NULL,
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL,
    title       TEXT NOT NULL,           -- sealed
    body        TEXT NOT NULL,           -- sealed
    first_day   TEXT NOT NULL,
    last_day    TEXT NOT NULL,
    rules       TEXT NOT NULL,           -- those that held when it opened
    opened_ms   BIGINT NOT NULL,
    deadline_ms BIGINT NOT NULL,
    zone        TEXT NOT NULL,
    poll        TEXT NOT NULL DEFAULT '', -- transaction of the native poll in the outbox
    receipt     TEXT NOT NULL DEFAULT ''
, version INTEGER NOT NULL DEFAULT 1, circles INTEGER NOT NULL DEFAULT 1, each_circle INTEGER NOT NULL DEFAULT 0, options TEXT NOT NULL DEFAULT '', details TEXT NOT NULL DEFAULT '', final_ms BIGINT NOT NULL DEFAULT 0, review TEXT NOT NULL DEFAULT '', reviews TEXT NOT NULL DEFAULT '');
INSERT INTO "proposals" VALUES('7hpxa3sketg3wjrsad3qih36by',1,'yyfavzetioc6bzncxiizhfyiti','','action','ouverte','+x2W9ELd72KvBaipu69daefU48gyKXXFqs5S7CikL0j9lmybNpbcWC0JBPNU34H0U2KUPrRFPg','AM5gv91NfhiknesRdggm/sd9bU3jGzNij6lBGDFwx8oX2lzxrcQ/vW7uFi1oZBC1XUwd8mo','','','{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}',1763989200000,1763992800000,'Europe/Brussels','','',1,1,0,'MLVL/GMUt5nIQzw7H9JEjFDBmHeB/maQzR25WnEt37HNKvgowg13OusE3/m09SvUWwN+hxzV3d/mu+TUNA','aD7WTBaF0Xc4sdokCtloaG9GVdIlFSGY1GX2IKEqFMdH0m6eR9jv9kyKS6LZLMbMhQnlR3gegeOkyXisXmSUDJi3AEovWs3gScAe8qv18fjpiQ',1763996400000,'2026-11-24','');
INSERT INTO "proposals" VALUES('2o4vshzh4d7bypcpglbdhnqdyy',2,'yyfavzetioc6bzncxiizhfyiti','','action','close','Pmh2s3j9oqC9Hijcb6EQKJ0krOYTUUferHXt/Zr3KI6oHOe4LVtCTqelhPCvc5JXPSajVhYS/w','t7dCkSNgFBgOUHfz7CDO9Cc+15ZzzCMTawyEHxHK0bDxITDwLHmKH1du3gimGrdiZT90WSU','','','{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}',1763989200000,1763992800000,'Europe/Brussels','','',1,1,0,'','',1763992800000,'','');
INSERT INTO "proposals" VALUES('m5eggxqtfiz77nnypwiqkxsylm',3,'yyfavzetioc6bzncxiizhfyiti','','action','ouverte','WoqHDF85JMbT2Ax99v3ISXXgKxSgBjYPgsCy4k0wXZKAdS80ch6XoP+hOX8P+o9V','','','','{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":3600000000000}',1763989200000,1763992800000,'Europe/Brussels','','',1,2,1,'','',0,'','');
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
INSERT INTO "publications" VALUES('hmtqyxxaa2fywfbqesutxxhqwm','yyfavzetioc6bzncxiizhfyiti',1,'2025-T4','2025-11-24','2025-11-20','{}');
CREATE TABLE refusals (
    action_id TEXT NOT NULL PRIMARY KEY REFERENCES actions (id) ON DELETE CASCADE,
    counts    TEXT NOT NULL                -- sealed
);
INSERT INTO "refusals" VALUES('6u4bf3enrg2oaict3hxlm56cua','qN2Oa2EYhl3HqQjHBjhNxktvnDFM/Koml8Qj2cZSs+R7w5o4l/VMG5pG95oW3V72crTHnGFk41NzGcyaYz3sP59W+I+1Z/YC67MMNyqDk07rYFySFHGgB4vh//BqkENaU2Y0qFAZHQzLAE4sNJgn0s0yWAwiJXkteGEAzj6tet/TqCwduzCy7Jlk6vdxcozcpMSuChjjGdOGa5xBTIq6Koj2j2zpEodyH5m4/egFpx/ElREdXIuRO3/FKKQc5Sg6eEyNq80v9CdVzuDjbE6iNIJFTEbzmaSOujkinww3O6Hd54rBPaGC6cxPfqKzkhX52QJMO6uGO3LOhHLo1Q4wm/ilLPl3P4Oh+gsUbeblxDrj/58EetfocPkEeDSMFsLaN7fHLh0DzyEMaHSIjcVvlgYv2uIOw3PIZVB09eIl+cl9PnMB65/QqsSwQQXCXkic2mPfWpZmOqOmvUKay2XEiChx18wekIGMFQ1R26mFADRJBADet97Abv1aqPKb3hn1ehWsyfWdrp6qsoW2eZL4WcN6T8LUVMpmXJanGoQT0859POolA0fnv4Eb1rD1csKCjqgnbv1XHndd7Hv++k5vSm2waaFX/Vdwn9s7lF4AhOVZxRKVDrjjWQ3raENWDVjVFjIR4NNazNAbd9gnLzWHVEWjr+MjObxx0sFlSj3YUVxxw+M/JC1K+ww1/vYQuPSQQnSkVSpmpnxnGhFQOiOtwISYkIJLogxUbYGaZkpwCHf4Gzu/aY/I47ZQVxmfjCHwHmvCFlL2S3JnhJQogr96qPrLiqI/VfXsRFAvnOX/NhWVHAjNmJTwJiic8iSke/PVg+FGb/eZoDdhwOTBpU3ZPpLJAEj6qTdY0jYnzhyZFRZ9tZYHfutPOdCd/l2nt1m791A9fn2WYlk9el21P07Unq6QrhAg2JpNasn/RapEfRXto9N6GjREFw68EyUABQIqyThey5KI2lYAZWpljAoSeXIypqQ6wo9hD+1KXB2VOpMoQtiQKCvqGzScJ8yzJFhI4YPOQXNqCJoXzwOAON2H6Xn7cdXnaTTBStTNMttPUUYP5njMM7StuRAVuZ/fc7cd7+v8tMTxXNAKTWiSrHbr9yBIkNA/4sIvrwpiDCB7J0qthJnOxqEOfsePgRcAbk6ypmfZHIKyM93aKaO4p5pjTYtRgOGcORx9kENDT3KGv/f6uS4EHYQLcRFKF/6GuujEFOPMVOON93U0bvtfR/dFw4aQfSqn+0OZIer4oNbBpTepn4Haf0pem1ybPA2CyuBpFHQwR0MTT0VhWrbbXYqtz/uPHae5JOkok1oEWfY3domJGbGpJ4DFUChblFAVi6/hLnkpWa+tfw/5txQIPYNLMr7+fKcu7rTv+9OiSrM31Krqf1acZvY3DTHLteUnuRgdexBI9AzJ31KbGkffopt9ivs+hsdIJavh8djTf9+PrA3E3G5k15P+e7926124SPqNiXl9wy7lIij2CA/iaLp1uvHHd+IcLe1zQHdwujl+FGMFq1mFhCJ75H5JK8cDVO5wI8ZhciPrGDYkSY1eeOKi1JkdyCZg6sOsW3UBZ6owacpBGL3QQBW5oJdgqG//z5sq9qe/OtFQ95kCYVFJwPND5CMkdL0K6JJ+YyEnDqr0SdcIzSutLQ5X51fEOj8CDW7K9tI1aTBvKIggeusS4ceWx2xFbazXqpKA4ubsOVthzD3WyRrBGNjx+3NMEi5dSzonYMIiDqIDuerHQ25FrZC+WPPLEAfDtJPU8U561nsp/sJ598BbXZeNviOV29pWoI/4NGXpAjpOBOy9c/rMFKDHP7CwbL7xx5eyca/GTddQYDn6QGzwM1X7Q3CzF8pMemRhJT/t/WLhuH8uqQ9ufJUgo+PN2F6GetwXDfCRzyopvo44avBMnLclnqe1W0LrYCl1qh69Zo/3LvvgBKujLjTMiEUczQslSjBPHB8bFDxcmKpxSDV4HosjmNtvk8rFecBuXOQkwp7tSTMFqdz3ReJmiyOUp9OE0gi7hV51ZjXmZ6iXb7cVHAeZ0w2vIIZj6BhVApCtEre1ZM9cL4Nw2P4lOZGocOrlfX00uBNHUXUyyxFkL20F/T9V1elScwfgStRXE+rpywPIeL3ZuOfD+8oJgBmNfCvbNzEsVCnlS6VeUqYVprGFkeBZJUWHb0dxOTvs38ZU9h41EJdrXH2qTF8fxX954TH5+R4jmY84kd6lYL1Acuc/ikO4eyDV4I8ytqnqYqDZZ0qRcVWmKooY6fFJ6Ld6VfSaA+Nzj1PSWlhgQvZ4y0Dvgy8s/fCiIcmgkhD/fIa7/ug81trOb7A16aWeAp+0a8ueCosqx8ZI7tp8ai1vFsrIoeKwMOJK4TpuqbA3/5phDIcZqfrotOrCn6p0HWjitd7Bmx8xggjNhTyYD/Ofd40PZe0bkrkQ0fjpG8fNkltxP9WOY6nqcvjx2lBqHgYls4cJpGVqNpDpB034t+1wkwd5iR3eJtiae0hQaDWSfLyGJdB9U79sjQ1O7dHCypL7Mo/oBcf139+MmKJ97MmGdnCCZzltChMmakAo7/crN0jrfhop1Yinqkj3ZRGjGck1EXObVbgGvaPs9T9y480F5yVxDzaIMsSA90S6XKtLFqwSK/f2paBlOyONJFQlXeqM/s/fFVLb+W31QNhTLgUxBinpROzZCf0mNN0Sr3DTkwWQOmtWxNGwteq2PB8LogOhnsRksXRSRGKGqzyEhNdNcOlEW5PwkYEF3IIHrTAguIqBo7VoPcIKuDYgzYcFdFaxdp1Dh+DY');
CREATE TABLE report_circles (
    circle_id TEXT NOT NULL PRIMARY KEY REFERENCES rooms (id),
    last      BIGINT NOT NULL,                     -- highest number of a report of its own ever
    region    TEXT NOT NULL,                       -- of a report that says none
    text_ms   BIGINT NOT NULL,                     -- how long texts are kept; 0: as everywhere
    coded_ms  BIGINT NOT NULL                      -- how long the rest is; 0: as everywhere
);
INSERT INTO "report_circles" VALUES('yyfavzetioc6bzncxiizhfyiti',1,'wallonie',0,0);
CREATE TABLE report_readers (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    state     TEXT NOT NULL,                       -- asked, ok, passed
    asked_day TEXT NOT NULL,
    PRIMARY KEY (report_id, member_id)
) WITHOUT ROWID;
INSERT INTO "report_readers" VALUES('hcfgfem7btn3hfyypiyz7dmvp4','ozzsf7xlixontoaczqit5ui6vi','asked','2025-11-24');
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
INSERT INTO "reports" VALUES('hcfgfem7btn3hfyypiyz7dmvp4','yyfavzetioc6bzncxiizhfyiti',1,'2025-11-21','2025-11-24','mutuelle','wallonie','telephone','ferme','telephone-injoignable','revenu-perdu','travailleur-social','attente-telephone',12,40,45,3,2,1,5,4,3,3,'relu',1,4,'hOqOhQasuDawVWeWKKwzPjzb9nL/gAyIUsPwLzv+jVkWJYTku8EV8kG4lTWkLr9cd8e4JCu6+YgMi+vtd3BxhT9Ve3qY4NRe558tmtYkh4EYM+cndzqINfdITCKL/9fCmBUMDslLRJVnSQ1spco6GO6XfP7goa5j0T5ir5aRv/bC6m4Eg8wcr/5EVMA5eFjNwV8hYeDb5nuCbWj/op955MIKuZmVIQlBcliJxApUMyUQBIlioVnc+KKCq7Hl5PfxMqNHpJWGUI5RcdNQKvlB24C2LcwKUsQ8aFC7gE20iNKU4TItw7e8XKZto5tMeZvL/09CCktBywgPUNnwry6ZbkowoxAcrIXjC2Isojn+W6rFP8mzsS5u774ABF2lq6d6PsMZ9t2WmUIc1g9t8ioKIyvsG08hoJWmgzjOfTHISRR7mDTy/BY97zqnPGHFeLotIiNgW2RzrhAfgxV3K+oVjLfH9/Ed/KZIM72FUHqSJy3CNX5al6AcPi/Kg1Sf+UUoQKXfqAfKBkgoLvLyFKj+4BVYnCdx1i/f2YslO6aFLvwCzaUHGUrNuAb7Oo+L9773sVdxDXZdG9kxQr7zODb4bhhpvZkPdOIyNAfaENLm7hxvusmfS8KOvnlmzRMhFM/e43dbc+Cwm2hmKVBm+cWmrws0TVRvEHMY1+/NOd/x3LjxG4tYxpsMHBgPmhZ0QHif6jExzE3+dHkYvb9/5EGgCv+AQDWFdmNK','G0Lq6L1ruSqq/93yet/fG086GXQsHDOIei/h/49o3ds','WE6PbPtmv7KYxli66hHJp+Yp5iRCAu8sQuPXPjvLF1A','','');
CREATE TABLE role_turns (
    circle_id TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    turns     INTEGER NOT NULL,
    PRIMARY KEY (circle_id, member_id)
);
INSERT INTO "role_turns" VALUES('yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi',1);
CREATE TABLE rooms (
    id          TEXT NOT NULL PRIMARY KEY,
    lookup      TEXT NOT NULL UNIQUE,        -- keyed hash of the Matrix room id
    matrix_id   TEXT NOT NULL,               -- sealed
    name        TEXT NOT NULL,               -- sealed
    kind        TEXT NOT NULL,               -- circle, direct, or empty while unknown
    state       TEXT NOT NULL,               -- invited, joined, left
    encryption  TEXT NOT NULL DEFAULT '',    -- sealed settings; once set it is never emptied
    successor   TEXT NOT NULL DEFAULT '',    -- sealed id of the room that replaces it
    last_event  TEXT NOT NULL DEFAULT '',    -- newest event taken, where a gap ends
    joined_ms   BIGINT NOT NULL DEFAULT 0
);
INSERT INTO "rooms" VALUES('yyfavzetioc6bzncxiizhfyiti','J0wA3mE2Of+2rjohKnRes89lVOkh/T/NqzH66QnpBog','onv/K3PnDWRkEI8ZD3PVycVniSK/oTsF9IS9T6h+yXm9xmal8+zlGLJwmGIflVqImGag','r/TA1Mr3eQGNsj0No3ciVLEOWuVAJ0mbQCq9OeXKzkSdo0GOXFwz6zqE+zpzug','circle','joined','XtfEkJjRb+MWBOfI2HHFFg7e6RibGSFijwhYau5rLVwvvIYCaFKsSbQTzZbv4gFIMuSI8oVMTbElQPw4pSH3CYRw7mnf3VrNBpkT1g','MzqNxVMwLl2S7pNuA1AZTaXQFBlsJank8U4tmxiC+y6VIA8pO1r3G+laIRZm4jgnOTE','',1763989200000);
INSERT INTO "rooms" VALUES('jtvpkwnqcbdx5matfjhiurtv4a','Vfm7JiC0uVzL6+OWK+9aWc/axKMCqKZgXhmuNPCQO+0','quU+frKwfUEzccBnUtvJooVawg/7Zs0HEhu/7U3LVrSyqINinoAMkjFzSvXYpPeiTR++','IGEKBIQa3nDBJE0D+KrYADiHENuZDaEku71hvgRwX9vNASDRYmcVYVCac0hiOg','circle','joined','m0HwBxrIXNqKgh2S1K7H+G23rFZoupypI1DSSenXkcgu7EqeCTEN8yY4tcp8mcLwLgKuW+275vPpNFRqHBE/dYuc8DAVcVVzvlJTHw','','',1763989200000);
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
INSERT INTO "rule_changes" VALUES('yyfavzetioc6bzncxiizhfyiti','2o4vshzh4d7bypcpglbdhnqdyy',2,'quorum','1/3',1763989200000,0,1763989200000);
CREATE TABLE secret_ballots (
    id          TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL,
    ballot      TEXT NOT NULL              -- sealed, padded: choice and phrase
) WITHOUT ROWID;
INSERT INTO "secret_ballots" VALUES('cdsytjt3oulpdrrrxv2ffzmnk4','7hpxa3sketg3wjrsad3qih36by','8y82DaRFMa80kP+6rrRUAktlTbDyQa2SO6Y2fp/ycRC/4+ybKtZsX0mMi01vC/+FTekxneIY7pOGhml6oE0Lf06NS7JdctOpzoBfmff3lMYvoYhv0y1nOKYp2CEqWppcT6FZt24B6ldmqGWrijqhC9Zfn58NE3VIAzis00iOQfVDHQWJZ3jt10y4sPnGkrGNfMreffIfYINkdrOF5MaRR9xdAFJzyxpTw0zlEzmm3wjJwBNKYI2tN3fGys2e5fxA5PYZDZPcxQzOV2ecYnBaw3j03qRzvDi3JSCvAKhsE53HBCSPAT0XFE/2+8fxyMOuEGIKFj9Md9P+Sv6fqRM6ICzhytMaoxcqABDqaeQVxt5geDs+fbV8AkuqnsjWQjJ6bIHRUoKnQWa2Tj+BYPJU3PwwF8zPqO0JKlApx6Q4444G+tLQwJhu9/+U43h4JL8nDuqCrOWmyRJn2B/9TVAY/LsdHxJy5no8iwgmitiQm2IM5h8UZV/EoUwTg+PUF9OkdZ0U/pybv/qzAP0/CrV4Ur4QOG8eSGuUET+1Ay5VZ4aFt9q/RXdqxuKfl1/JO+jpMARQJ6vM9325MCXdYyhJa53P8ZM4H2b6WVSTAirHCrgkmGCXgRgAH352oEKmLoc6QK3XmprQAwI');
CREATE TABLE shared_figures (
    circle_id TEXT NOT NULL,
    account   TEXT NOT NULL,
    period    TEXT NOT NULL,
    at_ms     BIGINT NOT NULL,
    content   TEXT NOT NULL,               -- sealed
    PRIMARY KEY (circle_id, account, period)
);
INSERT INTO "shared_figures" VALUES('yyfavzetioc6bzncxiizhfyiti','','2026-T4',1,'6ENebltZHSaBnRYID/yiL7RwVg5P+qbgSEkzyy9m3qmfDiTxxOcohRRJ');
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
INSERT INTO "sheets" VALUES('nnx3lqixyowd2nkda3cbl4mn3a','6u4bf3enrg2oaict3hxlm56cua',49,1,'ozzsf7xlixontoaczqit5ui6vi','','attend','b9CCwk6USatNNoONdhdispoCGDao6cRMSnWMb0bXKqv7atdNeJ8+P0aOFphVQp4WX68+C+kmwqdVqQa63aUsGPh1UGPRmO2IktBnoE9UKp2xFAIMRxDM6RH0K/3PgtBnWpQgq7cjPYNp/lgg263RVIolknN5FjlHZw2JkKpMMQLiITe57a/JtdPQxXW/IoOGg5k',0);
INSERT INTO "sheets" VALUES('yyuuzl7rm472pzhwrmtssdzy5i','6u4bf3enrg2oaict3hxlm56cua',55,2,'ozzsf7xlixontoaczqit5ui6vi','','compte','',3);
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
INSERT INTO "signatures" VALUES('f373nmighgvktwyyk5pajryykq','6u4bf3enrg2oaict3hxlm56cua',48,'ozzsf7xlixontoaczqit5ui6vi',0,1,0,'6LiQ7h5GgBpnI/A7vQ8AOcYIruWWcCqUsNrZ6er2geai2yDfyKH/6Ac65ez43Njro7sYxHcDSDNa2B2G5H05tvuWbnZ27uZzurM0LtMKFmI64YONJX6jzBy/rW/VaPE6dcl44SjQ0ZOyH0LBQpn7LkG/NBZ6zuti6vzSivOuj8F7zG6sSS6uAOwqbHvUlTUojMHS/EHuL8+hkWk4zkuJnaFg6JjQjOxK');
CREATE TABLE subscriptions (
    id         TEXT NOT NULL PRIMARY KEY,
    member_id  TEXT NOT NULL,              -- who is told in private, or empty
    circle_id  TEXT NOT NULL,              -- that is told in its room, or empty
    wish       TEXT NOT NULL,              -- sealed, padded: of which circles, when
    zone       TEXT NOT NULL,
    since_ms   BIGINT NOT NULL,
    last_ms    BIGINT NOT NULL,            -- when one was due last; 0: never
    planned_ms BIGINT NOT NULL,            -- when the next one is
    seen       TEXT NOT NULL               -- sealed, padded: what was told and still stands
);
INSERT INTO "subscriptions" VALUES('npuu4pmbqvxi4qocxeqgdfx2gm','ozzsf7xlixontoaczqit5ui6vi','','EsUTQyovxU9lqZVmmpmqLssmz3lXVGbNIT6YYyHfUydrgpd8bU+xUUYVDbyH3gITVYJkG6qbD9La/tCm1TFg83PuEj5bJEOy6thPx7YTNVIcUOFf9WvQjHQZoM4jIL4js6AM7eb+u7uowsq5ffMGi0l+zUzRldo0W9a4xd5ac3qX6+oGO6MgiusY8SIZpjD7YK8bnTEtugjLJTqPZ7nuUCKPQ1Gk2nCjcRHX0GO74amiAiXxBZHCRQri05+BxQPxawFgJGoBZyfVIWQtiZ562IjqZsQVqJ5HzxkBUStpD/0KcJOWTL8/s+47+GxmYXUipAxXmAwjgkg8iSeCNUhknm+ac/abrUw+DKWv5dwBrpdj+ImbjtozpAfMva27ifIm9RNrk73JN/DWQmFdb/qLQfyTVbTGH8HQy/EA9pVmoDEXU11qiWBfam3//4fk0anf51Cd4qj9M9E+ay8qs9A1wuFVPmsEQVTChvw+IXclfywsGCJVx1oLTggDv9I2ZU1yoBxy/0cqvMxMdQG8BDZ2mg27+eZ16v2DQkySC5fjIgNMOPLVdp6LRJhPi3ouidQE/tCE21jzhGQ/YuhoQsrU7Gk8unU+2xK9bPQkwEPamrqLfnaSCX5R8Bur/U1NS0wqmeu0cvyEwn8TuwKLupImc5xhiYtch9SJ6nJfGYDMzq/LGavFLi3+C/CE8aU3FKoDwuOWXzQP9gFBiIv0O6GNOcPRhlp3fGW99l8B0VYU/znDcncl5wQDYbw4d7irL7fSTFuNgTVy5WyTaNwfy/cE2Nuw3myaRSjZYnAZArD1pn0+OyeYkH5/TXb7EpSnhF0uEw0oZGTjlexbwPeVuTtq0klykfjgzJjmm5WLO4WRo7JXuuDfmLJG327h3SOMPKaixGJkWQwmEaoFbdkXj5O/MCG4u4/gQVZfcQuzKOk/nj884Ak0+NreyOV2DvX6gBCEh28KxDOngSglCtfSf9hSOWY8gwDNeOCx21wYK+OKakr8MPTOw5JQ5mH6BMJ9WsmpcXdaMbI5diRXknjwK7RTMHzg1wYzQpJNo6XwAtoDyUR8LLuBl85Ftw','Europe/Brussels',1763989200000,1763992800000,1764075600000,'gkITVC8tjRp6/seGoXFUt24F18B4bRVnbUMWVD8M9xORFXHEnIVxOc797keZkmYmdHRBmXD/DlrSSBAY+sg+gAQMxKinqagXa9KL/oJIClJtkMERXZhGkHWJvNc48tsIhlSIwmjiuUq+yf6iWuGCAEYfZ9Smwizju/Se4FzQkrElIWeY9zQvqEBuofSj+3kK0jc0Pyl04iMszPcj7AFkpMTSFD+KGiV5D8aCYfd6ifBP/PprT+iKLm/UP7pZGOJyDS2+yySwVDpkeuZyNJPknai5XIScK/en7aHPXJkWKZZ/0v30BX8NFWTgCyamg97xaP9+BOECMZyrfUbOgSLs9Uw3FpvfhQxCZNpXgO7Va9hkfIuncQkSxcBSKTIaAss7mTUV0af0/moawJhqI8EdgF6uMcJVagz/NY4d1k9xZmjuSH92P1Zw8y+kZHd41dholCss8Z67xXCSjSBwEGDdQST6rm/vQ4izPzAzC2iX1xanVBrIFCEsS0Z9iWD8PvgeaAvWmSw4uRHgW9mgxpLfLQWcRsBeTG0RZREmnVIX7z5hA/ccLdk9YPntykSL06R4fSTHm46Zso8Ys2t2gxL/uZRMKhKvhzLQSGmUynmWWPKylVhnMzXT5CkTl4d8s+MSaMovbg+4jCJ95I5SccIo85Ja5SC1LDnPb22DWnNrUGaPLgFLfkfd6KFBB5tzYa8rdml0Ca1UHI6Qu26qaKaxNexsewyqOhuNZ7tYaYmYd0zzqWvbcbXrSjG1h7R84xe23V4SywCQjYknd+3wPsZBPJg412b2rUl2A4cnyfrrKXlKFaEuUmNpCRau5ilQMXzRqIjvWSEz1RDz/i/LRQkAmeGrRN79RSmSGv8wg7q5qqQS87ru+7D82cIJoTrzsMJGkwaH3dGrSuENZqX0ES8NnnIh4Fzav0sl0iMB6Mlvo6T+R4JkWvmFex0uH9EiW3S6YQNHmsX84h8bgFN8lXtcTpWMIjYdIBUz7yNLUObAJZ2HBs2bjQyKVsf+FugkKe2wRsMG8ld7RJ2vIG2tZq+/Evef3CzBChDzhboqRWhwPzRXM2eMNXxGJPcU4HGTsO9W/YkE6s6lglUPMrZj7ZAw1Tt6BRhKAVGRhv5FpepCzgd8l2SlMkLypNM1bXJNg1ggH9jeb+xyFhOddq4lj3HPS/HB5VOuXkEzrg+VC/o1Ft1/YBI8+8KAbwFBpCBXZZE/m2vo5wRdwJ708GznwBGP6dN7xiE38erXKQiTyZgo8eYQbpcx7mZUTd67r04vp+VcZU51oZ+BFv1nG6Hhlhj6DsM6Zb35EWouJpY+faLpe3+VfPDM+2b2dDwzgNIrZFhhIB2dE6DX9qjTuDVzvTC9mE3ezAvSYws6zrFdX+LH2sbeqs5Xjzk/gwDZV6esk82kW3GabPcDcJU');
INSERT INTO "subscriptions" VALUES('2r4vrpxsnton76bcuxgm2ijahm','','yyfavzetioc6bzncxiizhfyiti','pgPhRqrqnwVylh0n9Dr+u+z1ZWam6qk7EfenRBhhqC8zwL65DBEkbEHGzDULe+iLNRf2PogpStITtWUHap3r4SbatYtGrKkLpqlnvRFrxXoiPfazuhha3rlRRpTgnYl20I62k2dhJ6TnggYIXstQRDv1agVgXLHx/GN8PyDKdhjQ5FOqNqpJ3Ojf0cm+yfyd33AawbdwWL68EVWV9rECqf1faAPimyj5wXX0h4G9hZFIX+m/K8mASQ5xAAxYXAHPEb+UxaUzis6NtT8bx83FhZxNI07Jw406s8C48wiS09DeXQ8z11EWVdh1ntlOEwv2WQ/rZkDEbr0raYU9Yr8uaAlc8XBqhZwV+bIzwGHr7LhhSoBOIAlmZCB8dz//rMdV+eymbD/9UnXZ0ARMmPdFkSiRVJ+Fc+CCEiIg5NfCj3NlKhUoX/5PlmpMKj9i03wsLzJ2kDTykxATqNSYUnox4WOjIT6ja/uWyx+v7rI09t81r/WM7PwDN2a4JW73C7xQED5prvExoekPCWU+LYnu/1jzrVaGIYOMvI0Sx5xyYkVjuBi2uhD+uqF5x5lWA1Ct/Hwi2oS9jZtaozEjM0hB8JkKjC9TNZIFpYPpDOhnIXQYn1EaW23y6dqmniPShD4bo+MdAUvsWHsfaJH+9zk5U3mRdtq79rg7x6r34pJbQu9MzH4UVXWYT1X0cXQjZn8e5LzCk7Le63IujCD8Dg5G89MhcB/SMGILRJZtmhVKvdGUZ8wrpYf1M3zN8mpqYlaStQ/7kiQK0vpau39hJm/RYEQfZy2XynJ1/4c/i5XlF3kf7H1OlOvLJLcOndWONQtD4OwI0DBXlHTc8uZXG/+ky4lVmf5sS3lQmvxnquUUEFk9SBc9+Em8g8KBUpYrW585Owb58gfjXB4ynCgPtdnZ0+QBdKEH0NrcKdiYB0g72Xmg1LIRX5HggHG1GIjVZQAR66bq4jlRwxkR9LNeATNDqEcRAyKTZM7ViuhSENHXQilXBLvShwPUiMVXiQbClkmP/ZvApTYWbsYbCFORb0xBt6flq7c3oMmLF6jPuhiLLbw7o31TO4y4Og','Europe/Brussels',1763989200000,0,1763992800000,'6Fw7PkZ9bZ5VV9f5MO/OiyxylA1cFIBqVFZWLZ6F8HununhKf629nTQawfJ42VgL7VenU0z305mheDL+gweiCsPsfcmlBj/S1wd1fu3cOWXKvaPoO47SPeVmK9bOZVkX3QlZjm/oAeZ3njesq4fZ8OIyV7+lEGH4tBqpoGrYq5D4KxzNpX20TmfYENkQqO4loFTRLOluz1GEFAZUpf8mp8CHnWDQ6IAZj7s5L49rp90mW1y3t+kCYj+tCtZQ1JRgglCsaLQtamy/UcWo3UXnPYcylo3y5RW35VCSPj0E7gigZX6vHI09C1KeWcZspnL90NW9xtdCSSFFGvTZssMBtxtRRWDh128E5mUP7GHzZ8fe1ZhrWpox4tQ4nMmC+hVJesk8CJ+kxvSy6+4m0IChq8TRxMhx9KTMIcPqPyq7zmsgXo5FZCTWVkPM/zGTOiTpw8b+cwQ+N+RX9Ck5h0BOXEX2pfsd85YW6icxgK2K+DYvZVsCyZ1fUvAiGu6Xqf444UqQgPtQLR4na81zNgNEDno+43CNSL8o+Za/hod7hFxS1lD75ghyzDogE4mtNP/dcS1BcLyL5PTR4QTBNKr07EOscHyCjEKCV/MwTelmMd+x1AAf1dArUEcaLiu4/7b9CeMq2E3FJONwKShHQ2dcEPLme6XEGf97QqoLJ9dK9hBLFw37pCeRSLH9Xam3OeyCH5WWpdPJzVA6ca5KaI/qKCR/V59DB6LIAinYequx2cyUyruvSi5Gp3YeREkk0GaKQb+6MSEkjRJ//slJSDU25O0F7zOEk33kh2r8tM/CwX7vbLCGCq4Ix/jik2BWjSIG59z4wTTVgH/AxeL5FTjBpExBCQ2B/qdylGLRTq/TGz58vXNUmoWL4+MLYKU5ZEBvweSEJln0HGrIQ7HakaAlS4HBTkVLvOELKezNiAo8U/Os8x4mk+FTyO52HhjYtrMaRZBYqCsQKvYSjP1ZXGht5X92bZYrNTB3gnY/90VwStXA8mkeDVcIXdK18PO9pR5meAY6uEsRXEVy1yBlSF/lym5OP7Azxo7MVNJBAqGvIWOmc8cul1vROyN9A5psbAgcl2tJq7bZJdbxKYB9AEUSasHnMJO62J4szLyOvkntreGlO2NMvvQNrlyDCEkppODJcUuVpQOVcBAUavDHXOWeYLSvokti9WdkCz3oOMtnZetaTEDo3LfuZeM01jx4H/VeQXUuaq3WjpvMJBkqF4ER31NCZzqzVjSnbsOS0W90bcqSX7KEkNtW8RlTyl24zVf0vtTgAfhIxVr/4/lO4Kdllw/NwxY4UqOiyHjr/EJW2zt9vRw6RDCROwtiQeU73f7pNlrF70fBfeGUORQCEdfKUxRZHkP0ChhDaO5HWdM5F6n7sVSXE8rcZcmSsQ8L25DTlDJ7yaGPX3Y');
CREATE TABLE supports (
    ref       TEXT NOT NULL,
    kind      TEXT NOT NULL,               -- second, cosign, witness, contest, carry
    member_id TEXT NOT NULL,
    reason    TEXT NOT NULL DEFAULT '',    -- sealed
    at_ms     BIGINT NOT NULL,
    PRIMARY KEY (ref, kind, member_id)
);
INSERT INTO "supports" VALUES('7hpxa3sketg3wjrsad3qih36by','second','ozzsf7xlixontoaczqit5ui6vi','eVYj1VGVxBWFjJe+BPT7k9SVGUoI6nwngigxBXCsXN7ZlD2W8nP8RAF6kg',1763989200000);
INSERT INTO "supports" VALUES('lqylvqnydcylihgecanxqcaupu','want','ozzsf7xlixontoaczqit5ui6vi','',1763989200000);
INSERT INTO "supports" VALUES('2o4vshzh4d7bypcpglbdhnqdyy','contest','lmuz7bd4alhwfyars323snafpa','7uShu5o6B30UjsQb481kNb3ghdFyCIynGXTnGZBeKsOkEVuMip4clA2t5PbDe5E9dbXR',1763989200000);
INSERT INTO "supports" VALUES('2o4vshzh4d7bypcpglbdhnqdyy','carry','lmuz7bd4alhwfyars323snafpa','swBRwKTA2id8jXDWxYXje27h4OTwZ/4KxrDNKrEjIGwI/vftRS3DGicY1OCIUkXCuM0p',1763989200000);
CREATE TABLE tasks (
    id          TEXT NOT NULL PRIMARY KEY,
    number      BIGINT NOT NULL UNIQUE,
    circle_id   TEXT NOT NULL REFERENCES rooms (id),
    assembly_id TEXT NOT NULL,              -- that noted it, or empty
    author_id   TEXT NOT NULL,
    what        TEXT NOT NULL,              -- sealed
    who         TEXT NOT NULL,              -- sealed: as it was written
    asked_id    TEXT NOT NULL,
    owner_id    TEXT NOT NULL,
    due_day     TEXT NOT NULL,              -- 2006-01-02
    due_ms      BIGINT NOT NULL,            -- where an hour was said
    zone        TEXT NOT NULL,
    state       TEXT NOT NULL,
    created_ms  BIGINT NOT NULL,
    ended_ms    BIGINT NOT NULL
, action_id TEXT NOT NULL DEFAULT '', offered_ms BIGINT NOT NULL DEFAULT 0);
INSERT INTO "tasks" VALUES('mudiuwln67ns2ojvv2te5ouptu',1,'yyfavzetioc6bzncxiizhfyiti','fdtetpx3wrylcfotyi5hawtkhi','','tsdnZQv04BTXu7oRikHmoOcIHJw/I2yC33WTZ6HdWrgMFiSJNi3hmKe2fKPurJ9K','I53iAWldw4S+76sU7L2FH06VRigWkMFnKIo7LttSBT2sqBJ3A289qzr7YUFVTQ','','','',0,'Europe/Brussels','libre',1763989200000,0,'',0);
CREATE TABLE tocsin_circles (
    circle_id TEXT NOT NULL,
    account   TEXT NOT NULL,
    greeted   INTEGER NOT NULL,
    PRIMARY KEY (circle_id, account)
);
INSERT INTO "tocsin_circles" VALUES('yyfavzetioc6bzncxiizhfyiti','0Mwe7wyITRsM3zESPKEhjtP7wQ6cBMVXRDikrTjX8N8',0);
CREATE TABLE tocsins (
    account    TEXT NOT NULL PRIMARY KEY,
    public_key TEXT NOT NULL,              -- sealed
    other_key  TEXT NOT NULL DEFAULT '',   -- sealed: the last that was refused, so that it is told once
    pinned_ms  BIGINT NOT NULL
);
INSERT INTO "tocsins" VALUES('0Mwe7wyITRsM3zESPKEhjtP7wQ6cBMVXRDikrTjX8N8','ZDdSJNOBRv9QNNHz/93Vva8Owfj85k6FL62Y7iAaEjg39tS0Oyb3dthgQIs','4jfQ68cCqBGETk3QjF1040TsHeRQLE3bYAX04lItXJ8Rm+WXW8jU/CTyoWTp',1763989200000);
CREATE TABLE turnout (
    proposal_id TEXT NOT NULL,
    member_id   TEXT NOT NULL,
    state       TEXT NOT NULL,             -- voted, late, or empty: only misses
    misses      INTEGER NOT NULL DEFAULT 0, -- phrases given that were not theirs
    PRIMARY KEY (proposal_id, member_id)
) WITHOUT ROWID;
INSERT INTO "turnout" VALUES('7hpxa3sketg3wjrsad3qih36by','ozzsf7xlixontoaczqit5ui6vi','voted',0);
CREATE TABLE urn_voters (
    urn_id    TEXT NOT NULL REFERENCES urns (id) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    PRIMARY KEY (urn_id, member_id)
);
INSERT INTO "urn_voters" VALUES('iek7756aj3xkjwn5cwtgp6blxu','ozzsf7xlixontoaczqit5ui6vi');
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
INSERT INTO "urns" VALUES('iek7756aj3xkjwn5cwtgp6blxu',42,'7hpxa3sketg3wjrsad3qih36by',1,'yyfavzetioc6bzncxiizhfyiti','ozzsf7xlixontoaczqit5ui6vi','papier','F3OZPSfWbQ2GZI8wc6ACRuud2Sa152y0E6s2j8wtWtO5tzKBK9YnxaWvLrT9Olq4vCg','38Q7epezGoFSaCYrBhBT9cu5XAkNQyz+qcQvEctjINao2Nf/lVsgtWUwETexq3BFeZ8','waiting');
CREATE INDEX memberships_by_member ON memberships (member_id);
CREATE INDEX inbox_open ON inbox (state, seq) WHERE state <> 'handled';
CREATE INDEX outbox_open ON outbox (state, room_id, seq) WHERE state = 'pending';
CREATE INDEX outbox_by_cause ON outbox (cause);
CREATE INDEX outbox_by_event ON outbox (event_id);
CREATE INDEX due_by_time ON due (at_ms);
CREATE INDEX proposals_by_circle ON proposals (circle_id, state, number);
CREATE INDEX ballots_by_voter ON ballots (proposal_id, member_id, seq);
CREATE INDEX proposal_circles_by_circle ON proposal_circles (circle_id);
CREATE INDEX proposal_circles_by_poll ON proposal_circles (poll) WHERE poll <> '';
CREATE INDEX urns_by_proposal ON urns (proposal_id);
CREATE INDEX motions_by_proposal ON motions (proposal_id);
CREATE INDEX inbox_by_member ON inbox (member_id, sent_ms);
CREATE INDEX assemblies_by_state ON assemblies (state, starts_ms);
CREATE INDEX assemblies_by_series ON assemblies (series) WHERE series <> '';
CREATE INDEX assemblies_by_poll ON assemblies (poll) WHERE poll <> '';
CREATE INDEX assembly_circles_by_circle ON assembly_circles (circle_id);
CREATE INDEX attendees_by_assembly ON attendees (assembly_id, seq);
CREATE UNIQUE INDEX attendees_by_member ON attendees (assembly_id, member_id) WHERE member_id <> '';
CREATE INDEX notes_by_assembly ON notes (assembly_id, seq);
CREATE INDEX assembly_votes_by_assembly ON assembly_votes (assembly_id);
CREATE INDEX tasks_by_circle ON tasks (circle_id, state);
CREATE INDEX tasks_by_assembly ON tasks (assembly_id) WHERE assembly_id <> '';
CREATE INDEX actions_by_proposal ON actions (proposal_id) WHERE proposal_id <> '';
CREATE INDEX actions_by_campaign ON actions (campaign_id) WHERE campaign_id <> '';
CREATE INDEX actions_by_state ON actions (state);
CREATE INDEX action_circles_by_circle ON action_circles (circle_id);
CREATE INDEX action_people_by_action ON action_people (action_id, seq);
CREATE INDEX evaluations_by_action ON evaluations (action_id);
CREATE INDEX signatures_by_action ON signatures (action_id, seq);
CREATE UNIQUE INDEX signatures_by_member ON signatures (action_id, member_id) WHERE member_id <> '';
CREATE INDEX sheets_by_action ON sheets (action_id, seq);
CREATE INDEX promises_by_circle ON promises (circle_id, state);
CREATE INDEX promises_by_action ON promises (action_id) WHERE action_id <> '';
CREATE INDEX evidence_by_promise ON evidence (promise_id, seq);
CREATE INDEX tasks_by_action ON tasks (action_id) WHERE action_id <> '';
CREATE INDEX reports_by_day ON reports (circle_id, day, number);
CREATE INDEX reports_by_region ON reports (circle_id, region, day, number);
CREATE INDEX reports_by_status ON reports (circle_id, status, day, number);
CREATE INDEX reports_by_service ON reports (circle_id, service, day, number);
CREATE INDEX reports_by_obstacle ON reports (circle_id, obstacle, day, number);
CREATE INDEX reports_by_channel ON reports (circle_id, service, region, channel, day, number) WHERE channel_state <> '';
CREATE INDEX reports_by_telling ON reports (circle_id, told_day);
CREATE INDEX reports_with_words ON reports (circle_id, told_day) WHERE words <> '';
CREATE INDEX reports_with_source ON reports (told_day) WHERE source <> '' OR assent <> '';
CREATE INDEX reports_unpublished ON reports (circle_id, day, number) WHERE publication_id = '';
CREATE INDEX reports_by_source ON reports (source) WHERE source <> '';
CREATE INDEX reports_by_assent ON reports (assent) WHERE assent <> '';
CREATE INDEX report_readers_by_member ON report_readers (member_id, state);
CREATE INDEX figures_empty ON figures (n) WHERE n = 0;
CREATE INDEX subscriptions_by_member ON subscriptions (member_id) WHERE member_id <> '';
CREATE UNIQUE INDEX subscriptions_by_circle ON subscriptions (circle_id) WHERE circle_id <> '';
CREATE INDEX proposals_by_deadline ON proposals (state, deadline_ms);
CREATE INDEX proposals_by_review ON proposals (review) WHERE review <> '';
CREATE INDEX electorate_by_member ON electorate (member_id, proposal_id);
CREATE INDEX journal_by_member ON journal (member_id, at_ms) WHERE member_id <> '';
CREATE INDEX mandates_by_circle ON mandates (circle_id, state);
CREATE INDEX mandates_by_member ON mandates (member_id) WHERE member_id <> '';
CREATE INDEX mandate_willing_by_circle ON mandate_willing (circle_id, member_id);
CREATE INDEX changes_by_thing ON changes (thing);
CREATE INDEX changes_by_time ON changes (at_ms);
CREATE INDEX change_entries_by_change ON change_entries (change_id);
CREATE INDEX consultations_by_proposal ON consultations (proposal_id) WHERE proposal_id <> '';
