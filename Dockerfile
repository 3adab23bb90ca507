# Tocsin dans une image vide : un programme, les certificats, rien d'autre.
# A scratch image: one program, the certificates, nothing else.
#
#   docker build --build-arg VERSION=v0.1.0 -t tocsin .
#
# Le programme est reproductible : la même version de Go, les mêmes sources et la même VERSION
# donnent le même fichier, où qu'il soit construit. docs/release.md dit comment comparer.
# The program is reproducible: same Go, same sources, same VERSION, same file.
#
# L'image de base est fixée par son étiquette. Qui publie l'image la fixe aussi par son
# empreinte (golang:1.26.8@sha256:…), inconnue quand ce fichier a été écrit.
# The base image is pinned by tag; pin its digest, too, when you publish.

FROM golang:1.26.8 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=
ARG SOURCE_DATE_EPOCH=0
RUN CGO_ENABLED=0 go build -tags goolm -trimpath -buildvcs=false -ldflags "-s -w -buildid= -X main.linked=${VERSION}" -o /out/tocsin . \
 && mkdir -p /out/data /out/backups /out/tmp && chmod 700 /out/data /out/backups && chmod 1777 /out/tmp \
 && find /out -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} +

FROM scratch
LABEL org.opencontainers.image.title="Tocsin" \
      org.opencontainers.image.description="Bot Matrix pour décider ensemble" \
      org.opencontainers.image.licenses="AGPL-3.0-only"
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build --chown=65532:65532 /out/data /data
COPY --from=build --chown=65532:65532 /out/backups /backups
COPY --from=build /out/tmp /tmp
COPY --from=build /out/tocsin /tocsin
COPY LICENSE /LICENSE
USER 65532:65532
VOLUME ["/data", "/backups"]
# Sans `metrics` dans la configuration, cela dit seulement que le bot tourne.
# Without `metrics` in the configuration it only says that the bot runs.
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m CMD ["/tocsin", "health", "-config", "/config.yaml"]
ENTRYPOINT ["/tocsin"]
CMD ["run", "-config", "/config.yaml"]
