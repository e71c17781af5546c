# Built with what a native module needs; run without it.
FROM node:24-bookworm AS build
WORKDIR /evenhand
COPY . .
RUN node scripts/setup.mjs

FROM node:24-bookworm-slim
# COPY leaves a folder that is there with whom it belongs to: the data folder is the user's own, and outlives the image.
RUN mkdir /data && chown node:node /data && chmod 700 /data
VOLUME /data
WORKDIR /evenhand
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
COPY --from=build --chown=node:node /evenhand /evenhand
USER node
EXPOSE 3000
CMD ["node", "server/dist/main.js"]
