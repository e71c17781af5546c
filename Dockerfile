# Built with what a native module needs; run without it.
FROM node:24-bookworm AS build
WORKDIR /evenhand
COPY . .
RUN node scripts/setup.mjs

FROM node:24-bookworm-slim
WORKDIR /evenhand
ENV NODE_ENV=production
COPY --from=build --chown=node:node /evenhand /evenhand
USER node
EXPOSE 3000
CMD ["node", "server/dist/main.js"]
