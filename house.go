package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"tocsin/config"
	"tocsin/keyring"
	"tocsin/storage"
)

// house is a configuration whose secrets were found, and the files that it means.
type house struct {
	config.Config
	file            string // of the configuration
	password, token config.Secret
	key             keyring.Place
	database        string // of the collective: a file, or what a PostgreSQL database is called
	device          string // database of the device: its session and keys
	served                 // nothing where both are files
	there           before // what was there before
}

// configured reads the flags of a subcommand that may log in, the configuration and the secrets.
func (p program) configured(ctx context.Context, name string, args []string) (house, error) {
	flags, file := newFlags(name)
	rest, err := p.parse(flags, args)
	if err != nil {
		return house{}, err
	} else if len(rest) > 0 {
		return house{}, usage(fmt.Errorf("unexpected argument %q", rest[0]))
	}
	h, err := p.house(ctx, *file)
	if err != nil {
		return house{}, err
	}
	return h, h.canLogin()
}

// newFlags are the flags that all subcommands with a configuration have.
func newFlags(name string) (flags *flag.FlagSet, file *string) {
	flags = flag.NewFlagSet(name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	return flags, flags.String("config", "config.yaml", "")
}

// parse reads flags, which can stand before and after the rest.
func (p program) parse(flags *flag.FlagSet, args []string) (rest []string, err error) {
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			return nil, failure{code: p.help()}
		} else if err != nil {
			return nil, usage(err)
		}
		if args = flags.Args(); len(args) == 0 {
			return rest, nil
		}
		rest, args = append(rest, args[0]), args[1:]
	}
}

// house reads the configuration in a file, and the secrets.
func (p program) house(ctx context.Context, file string) (house, error) {
	h, err := p.housed(ctx, file)
	if err != nil {
		return house{}, err
	}
	if h.password, h.token, err = h.Login(p.getenv); err != nil {
		return house{}, misconfigured(h.file, err)
	}
	return h, nil
}

// housed reads the configuration and where the key is: enough for what does not connect.
func (p program) housed(ctx context.Context, file string) (h house, err error) {
	h = house{file: file}
	if h.Config, err = config.Load(h.file, defaults); err != nil {
		return house{}, misconfigured(h.file, err)
	}
	h.database, h.device = filepath.Join(h.Data, "tocsin.db"), filepath.Join(h.Data, "crypto.db")
	h.key = keyring.Place{File: filepath.Join(h.Data, "key"), Database: h.database}
	if err := h.serve(p.getenv); err != nil {
		return house{}, err
	}
	h.look(ctx)
	if h.key.Configured, err = h.Key(p.getenv); err != nil {
		return house{}, failure{exitKey, "La clé de scellement ne peut pas être lue.", keyTodo(h), err}
	}
	return h, nil
}

// canLogin makes sure that a first start has something to log in with.
func (h house) canLogin() error {
	if h.there.device || h.there.err != nil || h.password.Found() || h.token.Found() {
		return nil
	}
	return misconfigured(h.file, config.Problems{{File: h.file, Text: "no password for the first login: set TOCSIN_PASSWORD, " +
		"or put it into a file (chmod 600) and write password_file: FILE; or an access token, with TOCSIN_TOKEN or token_file"}})
}

// filled says whether there is something in the file at path.
func filled(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}

// logger writes ids and error codes, as the configuration wants them.
func (h house) logger(w io.Writer) *slog.Logger {
	options := &slog.HandlerOptions{Level: h.Log.Level}
	if h.Log.JSON {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}

// wrongKey says that the sealing key is of another database.
func (h house) wrongKey(err error) failure {
	return failure{exitKey, "La clé de " + h.key.Source() + " n'ouvre pas " + h.database + ".", keyTodo(h), err}
}

// openKey is the sealer of the database.
func (h house) openKey() (*storage.Sealer, error) {
	key, err := h.key.Find()
	if err != nil {
		return nil, keyFailure(h, err)
	}
	return storage.NewSealer(key)
}

// open opens the collective's database, or a copy of its file. waiting is called if another
// process serves from it, which is waited for.
func (h house) open(ctx context.Context, path string, key []byte, waiting func() error) (*storage.Store, error) {
	if h.there.err != nil {
		return nil, h.serverFailure(h.there.err)
	}
	if h.there.device && !h.there.database {
		return nil, h.lost()
	}
	store, err := storage.Open(ctx, storage.Options{Path: path, URL: h.address, Key: key, Now: time.Now, Waiting: waiting})
	switch {
	case errors.Is(err, storage.ErrWrongKey):
		return nil, h.wrongKey(err)
	case errors.Is(err, storage.ErrDamaged):
		return nil, failure{exitDamaged, "La base du collectif est abîmée : " + h.database,
			"changez data dans " + h.file + " pour un dossier neuf, puis : tocsin restore SAUVEGARDE -config " + h.file +
				". Le fichier abîmé est laissé tel quel : gardez-le. La cause dit quelle page ou quelle table ne va pas.", err}
	case errors.Is(err, storage.ErrNewer):
		return nil, failure{exitUsage, "La base vient d'un Tocsin plus récent que celui-ci : " + h.database,
			"remettez le programme le plus récent ; pour garder l'ancien, une sauvegarde d'avant la mise à jour, dans un autre dossier : tocsin restore SAUVEGARDE. La base n'a pas été touchée.", err}
	}
	return store, h.serverFailure(err)
}

// lost says that there is a device and no collective.
func (h house) lost() error {
	return failure{exitDamaged, "La base du collectif manque ou est vide : " + h.database,
		"remettez une sauvegarde dans un autre dossier de données : tocsin restore SAUVEGARDE. Pour recommencer sans elle, déplacez " + h.device + " hors du dossier.", fs.ErrNotExist}
}
