package storage

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
)

// MustYear fills a database with a year of n reports of eight circles, as they come: some
// services and obstacles much more often than others, some things not said. It writes the
// rows many at a time, and the figures by the code that writes them always.
func MustYear(tb testing.TB, n int) (*Store, *clock, []collective.RoomID) {
	tb.Helper()
	c := newClock(tb)
	s := MustOpen(tb, filepath.Join(tb.TempDir(), "tocsin.db"), c)
	unsafely(tb, s)
	var circles []collective.RoomID
	dice := rand.New(rand.NewPCG(1, uint64(n)))
	const many = 8
	number := 0
	for i := range many {
		name := fmt.Sprintf("!c%d:test", i)
		MustTake(tb, s, circle(c, name, "@alice:test"))
		circles = append(circles, MustRoom(tb, s, name).ID)
		for month := range 12 {
			rows := make([]reportRow, n/many/12)
			for j := range rows {
				number++
				day := time.Date(2025, time.Month(month+1), 1+dice.IntN(28), 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
				rows[j] = anyReport(dice, string(circles[i]), incident.Regions()[i%4], day, number)
			}
			MustDo(tb, s, func(tx *Tx) error {
				if err := tx.db.CreateInBatches(&rows, 8).Error; err != nil {
					return err
				}
				return tx.addFigures(nil, rows)
			})
		}
		MustExec(tb, s, "INSERT INTO report_circles (circle_id, last, region, text_ms, coded_ms) VALUES (?, ?, '', 0, 0)", circles[i], number)
	}
	MustExec(tb, s, `INSERT INTO channel_states SELECT circle_id, service, region, channel, min(channel_state), max(day) FROM reports
		WHERE channel <> '' AND channel_state <> '' GROUP BY circle_id, service, region, channel`)
	return s, c, circles
}

// anyReport is one report; a slug that stands higher in the taxonomy is said more often, and
// a sealed text is as long as a short one.
func anyReport(dice *rand.Rand, circle, home, day string, number int) reportRow {
	slug := func(d incident.Dimension, said float64) string {
		terms := taxonomy.Terms(string(d))
		at := dice.Float64()
		if dice.Float64() > said {
			return ""
		}
		return terms[int(at*at*float64(len(terms)))].Slug
	}
	row := reportRow{
		ID: newID(), CircleID: circle, Number: number, Day: day, ToldDay: day, Status: string(incident.Received), Times: 1,
		Service: slug(incident.Service, 1), Region: home, Channel: slug(incident.Channel, 0.7), Obstacle: slug(incident.Obstacle, 0.95),
		Consequence: slug(incident.Consequence, 0.7), Worker: slug(incident.Worker, 0.7), Task: slug(incident.Task, 0.6),
		Words: strings.Repeat("x", 736), Measured: measured(incident.Values{dice.IntN(20), dice.IntN(60), dice.IntN(90)}),
	}
	if dice.IntN(10) == 0 {
		row.Region = incident.Regions()[dice.IntN(4)]
	}
	if row.Channel != "" {
		row.ChannelState = slug(incident.State, 0.9)
	}
	return row
}

// BenchmarkFigures asks what a dossier, a digest and an audit ask, of a year. Ten times as
// many reports have to cost about the same. Run it with -bench Figures -benchtime 50x; -short
// leaves out the million.
func BenchmarkFigures(b *testing.B) {
	for _, n := range []int{100_000, 1_000_000} {
		if n > 100_000 && testing.Short() {
			continue
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			start := time.Now()
			s, _, circles := MustYear(b, n)
			b.Logf("%d reports filled in in %s", n, time.Since(start).Round(time.Second))
			year := incident.Question{Circles: circles, From: "2025-01", To: "2025-12"}
			ask := func(name string, f func(tx *Tx) error) {
				b.Run(name, func(b *testing.B) {
					for b.Loop() {
						MustDo(b, s, f)
					}
					b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/question")
				})
			}
			figures := func(q incident.Question) func(tx *Tx) error {
				return func(tx *Tx) error { return errOf(tx.Figures(q)) }
			}
			ask("total", figures(year))
			for _, by := range []incident.Dimension{incident.Obstacle, incident.Service} {
				q := year
				q.By = by
				ask(string(by), figures(q))
			}
			q := year
			q.By, q.Service, q.Region = incident.Consequence, "mutuelle", "wallonie"
			ask("consequence-of-a-service", figures(q))
			ask("channels", func(tx *Tx) error { return errOf(tx.LastStates(circles, "mutuelle", "")) })
			ask("all-channels", func(tx *Tx) error { return errOf(tx.LastStates(circles, "", "")) })
			ask("page", func(tx *Tx) error { return page(tx, circles[0]) })
			week := incident.Question{Circles: circles[:1], From: "2025-11-17", To: "2025-11-23", By: incident.Obstacle}
			ask("week-of-a-circle", func(tx *Tx) error { return errOf(tx.FiguresOfDays(week)) })
			ask("save", func(tx *Tx) error { return errOf(tx.SaveReport(fullReport(circles[0]), "", "")) })
		})
	}
}

// page reads a list without its words, which are not sealed here.
func page(tx *Tx, circle collective.RoomID) error {
	var rows []reportRow
	return ReportFilter{Service: "mutuelle", Region: "wallonie"}.narrow(tx.db.Where("circle_id = ?", circle)).
		Order("day DESC, number DESC").Limit(20).Find(&rows).Error
}
