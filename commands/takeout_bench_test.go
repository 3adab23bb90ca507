package commands

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/export"
	"tocsin/collective/incident"
	"tocsin/collective/journal"
	"tocsin/collective/taxonomy"
	"tocsin/i18n"
	"tocsin/storage"
)

// years is a circle that was at work for years: as rows, which no database made.
type years struct {
	circle, matrix     string
	proposals, reports int
}

func (y years) Tables() []export.Table { return storage.ExportTables() }

func (y years) Each(table string, do func(export.Row) error) error {
	dice := rand.New(rand.NewPCG(1, 2))
	rows := map[string]int{"circle": 1, "members": 40, "memberships": 40, "proposals": y.proposals, "proposal_circles": y.proposals, "voices": 10 * y.proposals, "reports": y.reports}[table]
	for _, shape := range y.Tables() {
		if shape.Name != table {
			continue
		}
		for i := range rows {
			row := make(export.Row, len(shape.Columns))
			for at, c := range shape.Columns {
				row[at] = y.value(dice, table, c, i)
			}
			if err := do(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// value is what stands in a column of the row i of a table.
func (y years) value(dice *rand.Rand, table string, c export.Column, i int) any {
	id := func(of string, n int) string { return fmt.Sprintf("%s-%016x", of, n) }
	words := func(n int) string {
		all := make([]string, n)
		for i := range all {
			all[i] = fmt.Sprintf("mot%d", dice.IntN(4000))
		}
		return strings.Join(all, " ")
	}
	switch name := table + "." + c.Name; {
	case name == "circle.id", c.Name == "circle_id", c.Name == "room_id":
		return y.circle
	case name == "circle.matrix_id":
		return y.matrix
	case name == "members.matrix_id":
		return fmt.Sprintf("@m%02d:test", i)
	case name == "voices.proposal_id":
		return id("proposals", i/10)
	case name == "voices.id", name == "voices.member_id":
		return fmt.Sprintf("%s/%d", id("proposals", i/10), i%10+1)
	case c.Name == "proposal_id":
		return id("proposals", i)
	case c.Name == "member_id":
		return id("members", i)
	case c.Name == "id":
		return id(table, i)
	case c.Name == "number":
		return int64(i + 1)
	case c.Name == "zone":
		return "Europe/Brussels"
	case c.Name == "state" && table == "memberships":
		return "join"
	case c.Name == "state", c.Name == "choice":
		return map[string]string{"proposals": "close", "voices": "pour"}[table]
	case name == "proposals.rules":
		return `{"method":"majorite","fraction":"1/2","of":"exprimes","quorum":"0","deadline":1}`
	case name == "proposals.receipt":
		return `{"outcome":"adoptee","rules":{"method":"majorite","fraction":"1/2","quorum":"0","deadline":1},"count":{"electorate":40,"ballots":{"pour":10},"invalid":0,"late":0,"absent":30},"checks":[]}`
	case name == "reports.words" && i%4 == 0: // texts go after ninety days
		return `{"text":"` + words(30) + `"}`
	case name == "voices.reason": // in the order in which voices leave
		return fmt.Sprintf("%02d %s", i%10, words(11))
	case name == "voices.seq":
		return int64(i%10 + 1)
	case c.Name == "version":
		return int64(1)
	case name == "proposals.body", name == "proposals.title":
		return words(12)
	case table == "reports" && c.Kind == export.Text && !strings.Contains(c.Name, "publication"):
		return reportCode(dice, c.Name)
	case strings.HasSuffix(c.Name, "_ms"):
		return int64(1764000000000)
	case c.Kind == export.Number:
		return int64(dice.IntN(4))
	}
	return ""
}

func reportCode(dice *rand.Rand, column string) string {
	switch column {
	case "day", "told_day":
		return time.Date(2024, 1, 1+dice.IntN(700), 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	case "status":
		return string(incident.Received)
	case "region":
		return incident.Regions()[dice.IntN(4)]
	}
	terms := taxonomy.Terms(strings.ReplaceAll(column, "_", "-"))
	return terms[dice.IntN(len(terms))].Slug
}

func (y years) EachEntry(do func(journal.Entry) error) error {
	before := ""
	for i := range int64(3 * y.proposals) {
		e := journal.Entry{Circle: y.circle, Seq: i + 1, At: 1764000000000 + i, Act: "propose", Ref: fmt.Sprintf("proposals-%016x", i/3), Salt: "s", Detail: fmt.Sprint("mot", i)}
		e.Digest = journal.Digest(e.Salt, e.Detail)
		var err error
		if e.Hash, err = e.Link(before); err != nil {
			return err
		}
		if before = e.Hash; do(e) != nil {
			return do(e)
		}
	}
	return nil
}

// BenchmarkTakeout has a circle with 5,000 proposals and 100,000 reports come in and leave again,
// with the tables that people read.
func BenchmarkTakeout(b *testing.B) {
	y := years{circle: "liege", matrix: "!moved:test", proposals: 5000, reports: 100_000}
	if testing.Short() {
		y.proposals, y.reports = 50, 1000
	}
	var file bytes.Buffer
	if err := export.Write(&file, export.Manifest{Schema: storage.LatestSchema(), Circle: y.circle, Language: "fr"}, y, nil); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s := MustScene(b)
		f, err := export.Open(bytes.NewReader(file.Bytes()), int64(file.Len()), storage.ExportTables())
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(measured(b, func() error { _, err := s.store.Import(b.Context(), f, s.engine.Exporting("")); return err }, "import"), "import-MB")
		var out bytes.Buffer
		b.ReportMetric(measured(b, func() error {
			return s.store.Do(b.Context(), func(tx *storage.Tx) error {
				return s.engine.WriteExport(&out, tx.Export(s.engine.Exporting(collective.RoomID(y.circle))), collective.RoomID(y.circle), i18n.French)
			})
		}, "export"), "export-MB")
		b.ReportMetric(float64(out.Len())/1e6, "file-MB")
	}
}

// measured does something, reports how long it took, and returns by how many MB the heap grew at
// the most meanwhile.
func measured(b *testing.B, do func() error, what string) float64 {
	b.Helper()
	runtime.GC()
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, most, done := heap(), make(chan uint64), make(chan struct{})
	go func() {
		top := uint64(0)
		for {
			select {
			case <-done:
				most <- top
				return
			case <-time.After(5 * time.Millisecond):
				top = max(top, heap())
			}
		}
	}()
	start := time.Now()
	if err := do(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(time.Since(start).Seconds(), what+"-s")
	close(done)
	return float64(max(<-most, before)-before) / 1e6
}
