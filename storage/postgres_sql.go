package storage

import "regexp"

// The words of the numbered files that mean something else to PostgreSQL. They are written in
// capitals there, so that no column and no text is taken for one of them.
var (
	comment  = regexp.MustCompile(`--[^\n]*`)
	noRowID  = regexp.MustCompile(`\s*\bWITHOUT ROWID\b`)
	wholes   = regexp.MustCompile(`\bINTEGER\b`)
	textType = regexp.MustCompile(`\bTEXT\b`)
)

// toPostgres is a numbered file in the SQL of PostgreSQL:
//
//   - WITHOUT ROWID goes. It is where SQLite puts rows; see rewrite.
//   - INTEGER has 64 bits in SQLite and 32 there: it is BIGINT.
//   - TEXT is ordered and compared by its bytes in SQLite, and there by the language of the
//     database: it gets the collation "C".
func toPostgres(sql string) string {
	sql = comment.ReplaceAllStringFunc(sql, func(c string) string {
		if len(c) > 8 && c[:8] == "-- +goos" { // what goose reads
			return c
		}
		return "--"
	})
	sql = noRowID.ReplaceAllString(sql, "")
	sql = wholes.ReplaceAllString(sql, "BIGINT")
	return textType.ReplaceAllString(sql, `TEXT COLLATE "C"`)
}
