// Package disclosure decides which figures of a circle may leave it, so that nobody can work out
// from them a group of fewer than ten reports, however they add and subtract.
//
// # What leaves
//
// The reports that a circle publishes together are a batch, frozen once. [Protect] turns a batch
// into a [Publication]: for each dimension a table of services by values, with the number of
// reports and the sums of the measures. It is computed once and kept; every dossier, table and
// letter quotes it, and no report is in two batches. Longer periods are sums of what publications
// give ([Add]), hence tell nothing that the publications do not.
//
// # What is hidden
//
//   - Services with too few reports become one row, [Others]; so do, in each table, the values
//     with too few. If that is still too few, the next smallest joins. Every margin is published.
//   - A cell of fewer than Least reports is hidden. Zero is such a cell: hidden next to others it
//     gives them room, and a reader does not learn who never met an obstacle. It is shown only
//     where the margins give it away anyhow.
//   - Other cells are hidden with it until each hidden cell could differ, for all that the tables
//     tell, over a span of Least reports or more.
//   - A sum of a measure is shown only where the number of reports is, where Least reports said the
//     measure, and where no single one of them makes more than half of it (the dominance rule).
//     Rows and columns that fail this are hidden together, and cells as above.
//
// # Why it holds
//
// Hidden cells of one table are a transportation problem: rows and columns whose sums are known.
// Let rows be nodes that feed columns; a hidden cell with n reports is an arc from its row to its
// column that carries n at most (it can lose n) and an arc back without limit (it can gain any). The
// most that a reader must think possible for a cell is then the largest flow from its row to its
// column, and by the theorem of largest flow and smallest cut that is also the smallest group of
// hidden cells around it that additions and subtractions of published numbers give: a set of rows,
// less columns that are hidden in these rows only. So "each hidden cell could be Least or more" and
// "no group of fewer than Least can be computed" are one condition, and the solver in this package
// decides it exactly, in integers. A table with hidden cells has two rows and two columns or more, of
// Least reports or more each: hiding all of it always suffices, so the search always ends well.
//
// Tables of one batch share the services and nothing else. Given the same sums of rows, any two
// tables come from some list of reports, so tables add nothing to each other (unless a reader knows
// that two values never meet). Batches share no report, so they add nothing to each other either.
//
// For a measure the same solver runs twice, on how many reports said it and on the sums: a group that
// can be computed has Least reports or more and nobody over half. Sums are protected from above, as
// in the usual p% rules: a reader may learn that a hidden sum is at least something.
//
// # What it does not hold against
//
// Whoever knows reports from inside (members do); who repeats this very method on every table that
// fits, to rule some out; and knowledge from elsewhere that makes combinations impossible.
//
// Cell suppression, its audit by intervals and the dominance rule are in Hundepool and others,
// Statistical Disclosure Control (Wiley, 2012), chapter 4; tables with hidden cells as graphs in
// Gusfield, A graph theoretic approach to statistical data security (SIAM Journal on Computing
// 17, 1988).
package disclosure

import "tocsin/collective/incident"

// Least is the smallest group that a figure may be about. A circle may ask for more.
const Least = 10

// Others is the slug of what was too small to have a row or a column of its own.
const Others = "autres"

// NotSaid is the slug of the reports that have no value in a dimension.
const NotSaid = ""

// Row is a report, or several that are alike.
type Row struct {
	Codes  incident.Codes
	Values incident.Values // of the row as a whole; one contribution to a sum, whatever Times says
	Times  int             // reports that it stands for; less than 1 is 1
}

// Protect is what a batch publishes. It is empty if the batch has too few reports. It depends on
// the reports only, not on their order.
func Protect(reports []Row, least int) Publication {
	return protector{least: max(least, Least)}.publish(reports)
}

// protector holds how strict a publication is.
type protector struct {
	least int
	bare  bool // without secondary suppression, to show that the attacks of the tests find it
}
