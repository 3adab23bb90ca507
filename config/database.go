package config

import (
	"errors"
	"net/url"
)

// databaseAddress checks the address of a PostgreSQL database. A password may not stand in it:
// whoever helps with a configuration is shown it.
func databaseAddress(s string) (string, error) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql" {
		return "", errors.New("is not an address of PostgreSQL: write postgres://USER@HOST/DATABASE?search_path=NAME, or remove the line to keep everything in a file")
	}
	if _, has := u.User.Password(); has || u.Query().Has("password") {
		return "", errors.New("holds a password: " + refused("database_file", "TOCSIN_DATABASE"))
	}
	return s, nil
}
