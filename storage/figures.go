package storage

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"tocsin/collective/incident"
)

// everything stands in a figure for all services, or all regions.
const everything = "*"

// cell is the key of a figure.
type cell struct{ circle, dimension, service, region, month, slug string }

func (c cell) compare(o cell) int {
	return cmp.Or(cmp.Compare(c.circle, o.circle), cmp.Compare(c.dimension, o.dimension), cmp.Compare(c.service, o.service),
		cmp.Compare(c.region, o.region), cmp.Compare(c.month, o.month), cmp.Compare(c.slug, o.slug))
}

// cells lists the figures that a report is in. What it says nothing of has none: it is what a
// whole has more than its parts.
func cells(row *reportRow) []cell {
	codes, month := row.codes(), row.Day[:len("2006-01")]
	list := make([]cell, 0, 36)
	for _, service := range []string{everything, codes.Service} {
		for _, region := range []string{everything, codes.Region} {
			list = append(list, cell{row.CircleID, "", service, region, month, ""})
			for _, d := range incident.Dimensions() {
				// of one service by service is the same as of that service
				if d == incident.Service && service != everything || d == incident.Region && region != everything {
					continue
				}
				if slug := codes.Of(d); slug != "" {
					list = append(list, cell{row.CircleID, string(d), service, region, month, slug})
				}
			}
		}
	}
	return list
}

// addFigures takes reports out of the figures and puts others in. Figures that do not change
// are not touched.
func (t *Tx) addFigures(out, in []reportRow) error {
	sums := map[cell]incident.Sum{}
	for i := range out {
		move(sums, &out[i], (*incident.Sum).Minus)
	}
	for i := range in {
		move(sums, &in[i], (*incident.Sum).Plus)
	}
	keys := make([]cell, 0, len(sums))
	for key, sum := range sums {
		if sum != (incident.Sum{}) {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, cell.compare)
	for step := range slices.Chunk(keys, figuresStep) {
		if err := t.writeFigures(step, sums); err != nil {
			return err
		}
	}
	return t.dropFigures(keys, sums)
}

func move(sums map[cell]incident.Sum, row *reportRow, how func(*incident.Sum, incident.Sum)) {
	if !incident.Status(row.Status).Counts() {
		return
	}
	var one incident.Sum
	one.Add(row.Measured.values(), row.Times)
	for _, key := range cells(row) {
		sum := sums[key]
		how(&sum, one)
		sums[key] = sum
	}
}

// figuresStep is how many figures one statement writes: those of one report. More would be
// slower, because the driver looks for each value among all of its statement.
const figuresStep = 36

// summed lists the columns of a figure.
func summed() []string {
	columns := []string{"n"}
	for _, m := range incident.Measures() {
		if m.Summed() {
			columns = append(columns, m.Slug())
		}
	}
	return columns
}

func (t *Tx) writeFigures(keys []cell, sums map[cell]incident.Sum) error {
	columns := summed()
	adds := make([]string, len(columns))
	for i, column := range columns {
		adds[i] = column + " = figures." + column + " + excluded." + column
	}
	row := "(?, ?, ?, ?, ?, ?" + strings.Repeat(", ?", len(columns)) + ")"
	args := make([]any, 0, len(keys)*(6+len(columns)))
	for _, key := range keys {
		sum := sums[key]
		args = append(args, key.circle, key.dimension, key.service, key.region, key.month, key.slug, sum.N)
		for _, of := range sum.Of {
			args = append(args, of)
		}
	}
	return t.exec("add figures", "INSERT INTO figures (circle_id, dimension, service, region, month, slug, "+strings.Join(columns, ", ")+") VALUES "+
		row+strings.Repeat(", "+row, len(keys)-1)+" ON CONFLICT (circle_id, dimension, service, region, month, slug) DO UPDATE SET "+
		strings.Join(adds, ", "), args...)
}

// dropFigures erases what has become nothing, where anything was taken out.
func (t *Tx) dropFigures(keys []cell, sums map[cell]incident.Sum) error {
	taken := func(key cell) bool { return sums[key].N < 0 }
	if !slices.ContainsFunc(keys, taken) {
		return nil
	}
	return t.exec("drop empty figures", "DELETE FROM figures WHERE n = 0")
}

// monthOf is the month some months from a moment.
func monthOf(at time.Time, months int) string {
	return time.Date(at.Year(), at.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
}
