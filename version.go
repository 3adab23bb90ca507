package main

import (
	"context"
	"database/sql"
	"fmt"
	"runtime"
	"runtime/debug"
)

// linked is the version that the linker was given (-ldflags "-X main.linked=v1.2.3"),
// where the sources have no history.
var linked string

// version is the version of this program, as far as its builder knew it.
func version() string {
	if linked != "" {
		return linked
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// sqliteVersion is the version of the database engine that is built in.
func sqliteVersion(ctx context.Context) string {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return "unknown"
	}
	defer db.Close()
	v := "unknown"
	_ = db.QueryRowContext(ctx, "SELECT sqlite_version()").Scan(&v)
	return v
}

func (p program) version(ctx context.Context, args []string) int {
	if len(args) > 0 {
		return p.end(usage(fmt.Errorf("unexpected argument %q", args[0])))
	}
	fmt.Fprintf(p.stdout, "tocsin %s, SQLite %s, %s %s/%s\n", version(), sqliteVersion(ctx), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return exitOK
}
