package config

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
)

// Password is the password of the bot's account, if there is one. An error is of
// type Problems.
func (c Config) Password(getenv func(string) string) (Secret, error) {
	return source{"password_file", "TOCSIN_PASSWORD", "tocsin-password", c.passwordFile}.find(getenv)
}

// Token is an access token of the bot's account, if there is one. An error is of
// type Problems.
func (c Config) Token(getenv func(string) string) (Secret, error) {
	return source{"token_file", "TOCSIN_TOKEN", "tocsin-token", c.tokenFile}.find(getenv)
}

// Key is the text of the sealing key, if one is configured. An error is of type
// Problems.
func (c Config) Key(getenv func(string) string) (Secret, error) {
	return source{"key_file", "TOCSIN_KEY", "tocsin-key", c.keyFile}.find(getenv)
}

// Database is the address of a PostgreSQL database, if that is where everything is kept. It may
// hold a password, which the one in the configuration itself may not. An error is of type Problems.
func (c Config) Database(getenv func(string) string) (Secret, error) {
	found, err := source{"database_file", "TOCSIN_DATABASE", "tocsin-database", c.databaseFile}.find(getenv)
	if err == nil && !found.Found() && c.database != "" {
		return NewSecret("database", c.database), nil
	}
	return found, err
}

// Login is what there is to log in with: a password, a token, both or none. An
// error is of type Problems, with all that is wrong.
func (c Config) Login(getenv func(string) string) (password, token Secret, err error) {
	password, wrongPassword := c.Password(getenv)
	token, wrongToken := c.Token(getenv)
	var all Problems
	for _, err := range []error{wrongPassword, wrongToken} {
		var some Problems
		if errors.As(err, &some) {
			all = append(all, some...)
		}
	}
	if len(all) > 0 {
		return Secret{}, Secret{}, all
	}
	return password, token, nil
}

// source is where one secret can be.
type source struct {
	key, env, credential string
	file                 secretFile
}

// find looks into the variable, then the configured file, then the credential that
// systemd passed on. What is in none of them is not Found.
func (s source) find(getenv func(string) string) (Secret, error) {
	if value := getenv(s.env); value != "" {
		return NewSecret(s.env, value), nil
	}
	if s.file.path != "" {
		secret, err := ReadSecret(s.file.path)
		return secret, s.problem(err)
	}
	dir := getenv("CREDENTIALS_DIRECTORY")
	if dir == "" {
		return Secret{}, nil
	}
	path := filepath.Join(dir, s.credential)
	secret, err := readSecret(path, othersOfCredential)
	if errors.Is(err, fs.ErrNotExist) {
		return Secret{}, nil
	} else if err != nil {
		return Secret{}, Problems{{File: path, Text: err.Error()}}
	}
	return secret, nil
}

// problem says what is wrong with a configured file. A name under which there is no
// file is not repeated: it may be the secret itself.
func (s source) problem(err error) error {
	if err == nil {
		return nil
	}
	p := s.file.place
	p.Key, p.Text = s.key, err.Error()
	if errors.Is(err, fs.ErrNotExist) {
		p.Text = "the file that it names does not exist: make it (chmod 600), or correct the name, which starts at " + absolute(filepath.Dir(p.File))
	} else if !strings.Contains(p.Text, s.file.path) {
		p.Text = "its file cannot be read: " + p.Text
	}
	return Problems{p}
}

func absolute(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		return abs
	}
	return dir
}
