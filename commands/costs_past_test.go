package commands_test

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/internal/history"
	"tocsin/storage"
)

// past is a circle with a history, of which each statement is noted.
type past struct {
	tb     testing.TB
	path   string
	now    time.Time
	store  *storage.Store
	engine *commands.Engine
	spent  spent // since the last message
	events int
	places *strings.Replacer
	seen   map[string]bool // statements of which it is known how they find their rows
}

// spent is what a message took, from its intake to its answer in the outbox.
type spent struct {
	statements []statement
	answer     string
}

type statement struct {
	sql  string
	rows int64 // that it read or wrote
}

func (s spent) rows() (n int64) {
	for _, one := range s.statements {
		n += one.rows
	}
	return n
}

// more says which statements another one has not, or reads more by.
func (s spent) more(than spent) string {
	rows, times := map[string]int64{}, map[string]int{}
	for _, one := range s.statements {
		rows[one.sql] += one.rows
		times[one.sql]++
	}
	for _, one := range than.statements {
		rows[one.sql] -= one.rows
		times[one.sql]--
	}
	var b strings.Builder
	for sql, n := range rows {
		if n > 2 || times[sql] > 0 {
			fmt.Fprintf(&b, "\n%+d times, %+d rows: %.300s", times[sql], n, sql)
		}
	}
	return b.String()
}

// mustPast is a circle of twelve with so many times a small year.
func mustPast(tb testing.TB, times int) *past {
	tb.Helper()
	p := &past{tb: tb, path: filepath.Join(tb.TempDir(), "tocsin.db"), now: start, seen: map[string]bool{}}
	year := history.Year{Circles: 1, Members: 12, Proposals: 6, Ballots: 3, Open: 3, Reports: 60, Tasks: 20, Promises: 8, Meetings: 12, Chats: 12, Ends: start}
	key, values := make([]byte, storage.KeySize), regexp.MustCompile(`"[^"]*"`)
	if err := history.Fill(tb.Context(), p.path, key, year.Times(times)); err != nil {
		tb.Fatal(err)
	}
	store, err := storage.Open(tb.Context(), storage.Options{Path: p.path, Key: key, Now: func() time.Time { return p.now },
		Traced: func(sql string, rows int64) {
			p.spent.statements = append(p.spent.statements, statement{values.ReplaceAllString(sql, "?"), max(rows, 0)})
		}})
	if err != nil {
		tb.Fatal(err)
	}
	p.store = store
	tb.Cleanup(func() { _ = store.Close() })
	if err := store.SetSelf(context.Background(), "@tocsin:test"); err != nil {
		tb.Fatal(err)
	}
	texts, err := i18n.Load()
	if err != nil {
		tb.Fatal(err)
	}
	p.engine = commands.New(store, texts, testSettings(i18n.French, decision.Usual()), slog.New(slog.DiscardHandler))
	p.places = p.numbers()
	return p
}

// numbers are what stands for a number in the text of a cost.
func (p *past) numbers() *strings.Replacer {
	p.tb.Helper()
	db := p.mustBehind()
	defer func() { _ = db.Close() }()
	var all []string
	for place, query := range map[string]string{
		"{open}":    "SELECT max(number) FROM proposals WHERE state = 'ouverte'",
		"{other}":   "SELECT min(number) FROM proposals WHERE state = 'ouverte'",
		"{closed}":  "SELECT max(number) FROM proposals WHERE state = 'close'",
		"{task}":    "SELECT max(number) FROM tasks WHERE state = 'libre'",
		"{promise}": "SELECT max(number) FROM promises WHERE state = 'attendue'",
		"{report}":  "SELECT max(number) FROM reports",
		"{action}":  "SELECT max(number) FROM actions",
		"{entry}":   "SELECT max(seq) FROM journal",
	} {
		var n int64
		if err := db.QueryRow(query).Scan(&n); err != nil {
			p.tb.Fatal(place, err)
		}
		all = append(all, place, fmt.Sprint(n))
	}
	return strings.NewReplacer(all...)
}

// mustBehind opens the database a second time.
func (p *past) mustBehind() *sql.DB {
	p.tb.Helper()
	db, err := sql.Open("sqlite", "file:"+p.path+"?_pragma=busy_timeout(5000)")
	if err != nil {
		p.tb.Fatal(err)
	}
	return db
}

// say has a member write, and returns what it took.
func (p *past) say(c cost) spent {
	p.tb.Helper()
	p.events++
	room := history.Room(0)
	if c.private {
		room = history.Chat(0, c.who)
	}
	text := p.places.Replace(c.text)
	addressed := commands.IsCommand(text)
	p.spent = spent{}
	err := p.store.Take(p.tb.Context(), storage.Intake{Rooms: []storage.RoomIntake{{Matrix: room, Events: []storage.Incoming{{
		ID: fmt.Sprintf("$cost%d", p.events), Sender: history.User(0, c.who), Kind: storage.Message, Sent: p.now,
		Body: storage.Body{Text: text, Addressed: addressed, Overheard: !addressed && p.engine.Overheard(text)},
	}}}}})
	if err != nil {
		p.tb.Fatal(err)
	}
	if n, err := p.engine.Drain(p.tb.Context()); err != nil || n != 1 {
		p.tb.Fatal(c.text, n, err)
	}
	took := p.spent
	took.answer = p.hear()
	return took
}

// hear delivers all that was said and returns its beginning.
func (p *past) hear() (first string) {
	p.tb.Helper()
	for {
		queue, err := p.store.Outbox(p.tb.Context())
		if err != nil {
			p.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return first
		}
		for _, d := range queue {
			p.events++
			first = cmp.Or(first, d.Text)
			if err := p.store.Delivered(p.tb.Context(), d.Txn, fmt.Sprintf("$heard%d", p.events)); err != nil {
				p.tb.Fatal(err)
			}
		}
	}
}
