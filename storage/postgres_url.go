package storage

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/jackc/pgx/v5"
)

// ErrURL says that an address is not one of a PostgreSQL database. It quotes nothing of it.
var ErrURL = errors.New("not the address of a PostgreSQL database")

// DefaultSchema is where an account's tables are if its address names no search_path.
const DefaultSchema = "tocsin"

// deviceSuffix ends the name of the schema in which the keys of the account's device are.
const deviceSuffix = "_device"

// Place is a schema of a PostgreSQL database. It prints without the password.
type Place struct {
	Schema string
	config *pgx.ConnConfig
}

// ParseURL reads postgres://USER:PASSWORD@HOST:PORT/DATABASE?search_path=SCHEMA, and whatever else
// such an address may say (sslmode, sslrootcert, several hosts). The error is ErrURL.
func ParseURL(text string) (Place, error) {
	if !IsURL(text) {
		return Place{}, fmt.Errorf("%w: it begins with postgres://", ErrURL)
	}
	config, err := pgx.ParseConfig(text)
	if err != nil { // may quote what it could not read
		return Place{}, fmt.Errorf("%w: write postgres://USER@HOST/DATABASE?search_path=NAME, and a %% in a password as %%25", ErrURL)
	}
	p := Place{Schema: DefaultSchema, config: config}
	if path, said := config.RuntimeParams["search_path"]; said {
		p.Schema = path
		delete(config.RuntimeParams, "search_path")
	}
	if !schemaName.MatchString(p.Schema) || strings.HasPrefix(p.Schema, "pg_") {
		return Place{}, fmt.Errorf("%w: its search_path is one name of small letters, digits and _, of at most 40, and not pg_…", ErrURL)
	}
	return p, nil
}

var schemaName = regexp.MustCompile(`^[a-z_][a-z0-9_]{0,39}$`)

// IsURL says whether a text is meant as an address of a PostgreSQL database.
func IsURL(text string) bool {
	return strings.HasPrefix(text, "postgres://") || strings.HasPrefix(text, "postgresql://")
}

// String is the place without its password: host, database and schema.
func (p Place) String() string {
	return fmt.Sprintf("%s/%s, schema %s", p.config.Host, p.config.Database, p.Schema)
}

// Device is the schema of the keys of the account's device.
func (p Place) Device() string { return p.Schema + deviceSuffix }
